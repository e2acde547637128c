using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>What is wrong with a definition of a <c>notify:webhook</c>.</summary>
internal static class NotifyWebhookValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        NotifyRules.Url(spec, NotifyWebhookSchema.Url),
        .. NotifyWebhookSchema.Common.Faults(spec),
    ]);
}

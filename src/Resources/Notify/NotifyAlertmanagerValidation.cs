using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>What is wrong with a definition of a <c>notify:alertmanager</c>.</summary>
internal static class NotifyAlertmanagerValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        NotifyRules.Url(spec, NotifyAlertmanagerSchema.Url),
        .. NotifyAlertmanagerSchema.Common.Faults(spec),
    ]);
}

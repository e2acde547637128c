using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>What is wrong with a definition of a <c>notify:exec</c>.</summary>
internal static class NotifyExecValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        NotifyExecSchema.Cmd.Of(spec).IsEmpty ? "`cmd` is not given; name the program" : null,
        .. NotifyExecSchema.Common.Faults(spec),
    ]);
}

using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Group;

/// <summary>What is wrong with a definition of a <c>group</c>.</summary>
internal static class GroupValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        AccountText.Fault("the name", spec.Name),
        Word.Fault(spec, GroupSchema.State, "exists", "absent"));
}

using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Firewalld;

/// <summary>What is wrong with a definition of a <c>firewalld</c>.</summary>
internal static class FirewalldValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(Word.Fault(spec, FirewalldSchema.State, "exists", "absent"));
}

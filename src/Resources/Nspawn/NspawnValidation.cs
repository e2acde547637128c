using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Nspawn;

/// <summary>What is wrong with a definition of an <c>nspawn</c>.</summary>
internal static class NspawnValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(Word.Fault(spec, NspawnSchema.State, "running", "stopped"));
}

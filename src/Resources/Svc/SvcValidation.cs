using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Svc;

/// <summary>What is wrong with a definition of a <c>svc</c>.</summary>
internal static class SvcValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, SvcSchema.State, "running", "stopped", ""),
        Word.Fault(spec, SvcSchema.Startup, "enabled", "disabled", ""));
}

using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Alert;

/// <summary>What is wrong with a definition of an <c>alert</c>.</summary>
internal static class AlertValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, AlertSchema.Severity, "info", "warning", "critical"),
        Span.Fault(spec, AlertSchema.Hold),
        Span.Fault(spec, AlertSchema.Keep));
}

using System.Globalization;

namespace Mgmt.Platform.Kernel;

/// <summary>At which hit of which fault point to die.</summary>
/// <param name="Name">The fault point.</param>
/// <param name="Hit">The hit that counts, from 1.</param>
internal sealed record FaultPlan(string Name, int Hit)
{
    /// <summary>Reads <c>NAME:N:kill</c>; null for anything else.</summary>
    public static FaultPlan? Parse(string? text)
    {
        var parts = text?.Split(':');
        return parts is [{ Length: > 0 } name, var hit, "kill"] && int.TryParse(hit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(name, number)
            : null;
    }
}

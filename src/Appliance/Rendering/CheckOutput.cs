using Mgmt.Host.Planning;

namespace Mgmt.Appliance.Rendering;

/// <summary>Prints what checking a plan found, for people.</summary>
internal static class CheckOutput
{
    public static void Write(IReadOnlyList<CheckedResource> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Error is { } error)
            {
                Console.Error.WriteLine($"failed   {finding.Id}: {error}");
            }
            else if (finding.Difference is { } difference)
            {
                Console.Error.WriteLine($"differs  {finding.Id} {difference}");
            }
        }

        var differing = findings.Count(static f => f.Difference is not null);
        Console.Error.WriteLine($"checked  {findings.Count} {(findings.Count == 1 ? "resource" : "resources")}, {differing} differ, {findings.Count(static f => f.Error is not null)} could not be checked");
    }
}

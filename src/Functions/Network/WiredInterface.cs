using Mgmt.Platform.Network;

namespace Mgmt.Functions.Network;

/// <summary>Picks the wired interface of a host.</summary>
internal static class WiredInterface
{
    /// <summary>The name of the best of <paramref name="interfaces"/>; empty when none will do.</summary>
    public static string Find(IReadOnlyList<NetworkInterface> interfaces)
    {
        var wired = interfaces.Where(static i => i.Wiring == Wiring.Wired).ToList();
        if (wired.Count == 0)
        {
            // A container has one end of a virtual cable, called like the real thing.
            wired = [.. interfaces.Where(static i => i.Wiring == Wiring.Virtual && i.Name.StartsWith('e'))];
        }

        return (wired.Find(static i => i.IsUp) ?? wired.FirstOrDefault())?.Name ?? "";
    }
}

using Mgmt.Policies.Catalogue;
using Mgmt.Signals;

namespace Mgmt.Functions;

/// <summary>Every function that touches the world.</summary>
public static class WorldLibrary
{
    /// <summary>The functions, reading from <paramref name="signals"/>.</summary>
    public static IEnumerable<FunctionDefinition> All(SignalSources signals) => [.. HostFunctions.All(signals), .. FileFunctions.All(signals)];
}

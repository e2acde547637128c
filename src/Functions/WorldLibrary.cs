using Mgmt.Functions.Deploy;
using Mgmt.Functions.Golang;
using Mgmt.Functions.Host;
using Mgmt.Functions.Local;
using Mgmt.Functions.Network;
using Mgmt.Functions.Os;
using Mgmt.Functions.Provisioner;
using Mgmt.Functions.Samples;
using Mgmt.Functions.Stored;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions;

/// <summary>Every function that touches the world.</summary>
public static class WorldLibrary
{
    /// <summary>What <c>collect</c> statements read, which no policy can call.</summary>
    public static SourceFunction Exports(WorldServices services) => SharedFunctions.Exports(services.World, services.Clock);

    /// <summary>The functions, which reach the world through <paramref name="services"/>.</summary>
    public static IEnumerable<FunctionDefinition> All(WorldServices services) =>
    [
        .. HostFunctions.All(services.Signals),
        .. ClockFunctions.All(services),
        .. SystemFunctions.All(services),
        .. FileFunctions.All(services.Signals),
        .. OsFunctions.All(services),
        .. UserFunctions.All(services),
        .. DistributionFunctions.All,
        .. NetworkFunctions.All(services),
        .. ValueFunctions.All(services.Values, services.Clock),
        .. LocalFunctions.All(services),
        .. SharedFunctions.All(services.World, services.Clock),
        .. DeployFunctions.All(services),
        .. SampleFunctions.All(services),
        .. TestFunctions.All(services),
        .. ProvisionerFunctions.All,
        .. GolangHostLibrary.All(services.Environment, services.ProgramPath),
    ];
}

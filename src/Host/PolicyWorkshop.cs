using Mgmt.Host.Planning;
using Mgmt.Host.Reference;
using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host;

/// <summary>Compiles and plans policies without running them: what the commands that change nothing need.</summary>
public sealed class PolicyWorkshop : IDisposable
{
    private readonly HostParts _parts;

    /// <summary>A workshop whose policies see a host called <paramref name="hostname"/>.</summary>
    public PolicyWorkshop(string hostname) =>
        _parts = HostParts.Create(TimeProvider.System, hostname, static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));

    /// <summary>Everything that policies can name here.</summary>
    public PolicyReference Reference() => new(_parts.Catalogue);

    /// <summary>Parses, binds and type-checks; the faults, the first one first.</summary>
    public IReadOnlyList<Diagnostic> Check(PolicySource source, string modulePath) =>
        Explained(source, source.Compile(source.Open(), _parts.Catalogue, modulePath).Diagnostics);

    /// <summary>The first consistent graph.</summary>
    public Plan Plan(PolicySource source, PlanOptions options)
    {
        var plan = new Planner(_parts.Catalogue, _parts.Kinds, _parts.Clock).Evaluate(source, options);
        return plan.Graph is null ? plan with { Diagnostics = Explained(source, plan.Diagnostics) } : plan;
    }

    /// <summary>Checks every resource of <paramref name="graph"/> against the world, and changes nothing.</summary>
    public Task<IReadOnlyList<CheckedResource>> CheckWorldAsync(ResourceGraph graph, CancellationToken cancellation) =>
        PlanChecker.CheckAsync(_parts.Kinds, graph, cancellation);

    /// <summary>Lets go of everything that signals hold, and removes what functions wrote.</summary>
    public void Dispose() => _parts.Dispose();

    // The compiler sees files or none; why there is none, the disk knows.
    private static IReadOnlyList<Diagnostic> Explained(PolicySource source, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics is [{ Code: NoSuchPolicyException.Code } missing] && source.Refusal() is { } reason
            ? [missing with { Message = reason, Hint = null }]
            : diagnostics;
}

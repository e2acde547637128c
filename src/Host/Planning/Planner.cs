using Mgmt.Engine;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Runtime;

namespace Mgmt.Host.Planning;

/// <summary>What planning yields: a graph, or what stands in its way.</summary>
/// <param name="Graph">The first consistent graph; null when the policy is faulty.</param>
/// <param name="Diagnostics">Faults and warnings, the first one first.</param>
public sealed record Plan(ResourceGraph? Graph, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>How a policy is planned.</summary>
public sealed record PlanOptions
{
    /// <summary>Where remote imports are looked up last, relative to the policy's root.</summary>
    public string ModulePath { get; init; } = "modules/";

    /// <summary>How long functions may take for their first value; what has not come by then has failed. Default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Add the edges that follow from what resources are. Default true.</summary>
    public bool AutoEdges { get; init; } = true;

    /// <summary>Let one resource stand for others where that is possible. Default false.</summary>
    public bool AutoGroup { get; init; }
}

/// <summary>Evaluates a policy once and touches nothing.</summary>
internal sealed class Planner(PolicyCatalogue catalogue, IReadOnlyDictionary<string, IResourceKind> kinds, PolicyClock clock)
{
    /// <summary>The first graph in which every function has its first value.</summary>
    /// <param name="source">The policy.</param>
    /// <param name="options">How.</param>
    public Plan Evaluate(PolicySource source, PlanOptions options)
    {
        var compiled = source.Compile(source.Open(), catalogue, options.ModulePath);
        if (compiled.Policy is not { } policy)
        {
            return new(null, compiled.Diagnostics);
        }

        return DeepStack.Run("mgmt-plan", () => Evaluate(policy, compiled.Diagnostics, options));
    }

    private Plan Evaluate(CompiledPolicy policy, IReadOnlyList<Diagnostic> warnings, PlanOptions options)
    {
        using var wake = new AutoResetEvent(initialState: false);
        using var runtime = new PolicyRuntime(policy, () => wake.Set());
        var deadline = clock.Now + options.Timeout;
        var graph = ResourceGraph.Empty;
        try
        {
            while (true)
            {
                graph = runtime.Stabilise(clock.Now)?.Graph ?? graph;
                var left = deadline - clock.Now;
                if (!runtime.IsWaiting || left <= TimeSpan.Zero)
                {
                    break;
                }

                wake.WaitOne(left);
            }
        }
        catch (PolicyPanicException panic)
        {
            return new(null, [.. warnings, PolicyDiagnostics.Panicked(panic.Message, panic.Span)]);
        }
        catch (PolicyTooLargeException limit)
        {
            return new(null, [.. warnings, PolicyDiagnostics.NotEvaluated(limit.Message, limit.Span)]);
        }

        var faults = runtime.Diagnose();
        if (!faults.Any(static f => f.Stage == Stage.Eval))
        {
            // What is in the graph in spite of faults is whole: they are about other resources, and about edges.
            faults = [.. faults, .. Validation.Faults(kinds, graph.Vertices.Values.OrderBy(static v => new VertexId(v.Kind, v.Name)))];
        }

        return faults.Count == 0 ? Finish(graph, warnings, options) : new(null, [.. warnings, .. faults]);
    }

    private Plan Finish(ResourceGraph graph, IReadOnlyList<Diagnostic> warnings, PlanOptions options)
    {
        if (options.AutoEdges)
        {
            graph = AutomaticEdges.AddTo(graph, kinds);
            if (GraphCycle.Find(graph) is { } cycle)
            {
                return new(null, [.. warnings, PolicyDiagnostics.Cyclic(graph, cycle)]);
            }
        }

        return new(options.AutoGroup ? AutomaticGroups.Group(graph, kinds) : graph, warnings);
    }
}

using Mgmt.Engine;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Runtime;

namespace Mgmt.Host.Running;

/// <summary>Compiles policies from where they come from, and from the store.</summary>
internal static class PolicyLoader
{
    /// <summary>What loading yields.</summary>
    /// <param name="Policy">The policy; null when it is faulty.</param>
    /// <param name="Diagnostics">Why.</param>
    /// <param name="WatchedFiles">The files whose change may alter that.</param>
    public sealed record Loaded(LoadedPolicy? Policy, IReadOnlyList<Diagnostic> Diagnostics, IEnumerable<string> WatchedFiles);

    public static Loaded Load(PolicySource source, RunOptions options, PolicyCatalogue catalogue)
    {
        var tree = source.Open();
        var compiled = source.Compile(tree, catalogue, options.ModulePath);
        var watched = tree is DiskSourceTree disk ? disk.FilesRead.Select(f => Path.Combine(disk.Root, f)).ToList() : [];
        return new(compiled.Policy is { } policy ? new(source.Display, policy, tree, IsLastGood: false) : null, compiled.Diagnostics, watched);
    }

    /// <summary>The last version of the policy that was good; null when there is none, or this build refuses it.</summary>
    public static LoadedPolicy? LoadLastGood(PolicySource source, RunOptions options, PolicyCatalogue catalogue, PolicyMemory memory)
    {
        if (memory.LoadPolicy(source.Name) is not { } kept)
        {
            return null;
        }

        var tree = new MemorySourceTree(kept.DisplayRoot, kept.Files);
        var compiled = source.Compile(tree, catalogue, options.ModulePath);
        return compiled.Policy is { } policy ? new(source.Display, policy, tree, IsLastGood: true) : null;
    }

    /// <summary>
    /// Why a policy must not take over, by its first graph: what is wrong with the resources themselves. A function that
    /// failed is no such reason: it freezes what it reaches, and heals by itself.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Refusals(IReadOnlyDictionary<string, IResourceKind> kinds, PolicyRuntime runtime, ResourceGraph graph, bool autoEdges)
    {
        var problems = runtime.Diagnose().Where(static d => d.Stage == Stage.Graph).ToList();
        if (problems.Count == 0)
        {
            problems = [.. Validation.Faults(kinds, graph.Vertices.Values.OrderBy(static v => new VertexId(v.Kind, v.Name)))];
        }

        if (problems.Count == 0 && autoEdges && GraphCycle.Find(AutomaticEdges.AddTo(graph, kinds)) is { } cycle)
        {
            problems.Add(PolicyDiagnostics.Cyclic(graph, cycle));
        }

        return problems;
    }
}

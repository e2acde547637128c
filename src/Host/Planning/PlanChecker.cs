using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>What checking one planned resource found.</summary>
/// <param name="Id">The resource.</param>
/// <param name="Difference">What differs; null when nothing does, or it could not be checked.</param>
/// <param name="Error">Why it could not be checked; null when it could.</param>
public sealed record CheckedResource(VertexId Id, Difference? Difference, string? Error);

/// <summary>Checks every resource of a plan, and changes nothing.</summary>
internal static class PlanChecker
{
    /// <summary>The findings, in the order of the resources' names.</summary>
    public static async Task<IReadOnlyList<CheckedResource>> CheckAsync(
        IReadOnlyDictionary<string, IResourceKind> kinds, ResourceGraph graph, CancellationToken cancellation)
    {
        var findings = new List<CheckedResource>();
        var all = graph.Vertices.Select(static v => (Id: v.Key, Spec: v.Value)).Concat(Members(graph.Groups.Values.SelectMany(static g => g)));
        foreach (var (id, spec) in all.Where(static v => !v.Spec.Meta.Hidden).OrderBy(static v => v.Id))
        {
            findings.Add(await CheckAsync(kinds, id, spec, cancellation).ConfigureAwait(false));
        }

        return findings;
    }

    private static IEnumerable<(VertexId Id, ResourceSpec Spec)> Members(IEnumerable<GroupedResource> groups) =>
        groups.SelectMany(static g => Members(g.Members).Prepend((g.Id, g.Spec)));

    private static async Task<CheckedResource> CheckAsync(
        IReadOnlyDictionary<string, IResourceKind> kinds, VertexId id, ResourceSpec spec, CancellationToken cancellation)
    {
        if (!kinds.TryGetValue(spec.Kind, out var kind))
        {
            return new(id, null, UnavailableException.OfKind(spec.Kind).Message);
        }

        try
        {
            var resource = kind.Open(spec);
            try
            {
                return new(id, await resource.CheckAsync(new(CheckCause.Change, Refresh: false, Noop: true), cancellation).ConfigureAwait(false), null);
            }
            finally
            {
                await resource.CloseAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(id, null, e.Message);
        }
    }
}

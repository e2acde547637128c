using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>
/// Reads and writes graphs of relatives as text. A statement is a resource (<c>kind[name] words…</c>, with <c>hidden</c>,
/// <c>no-edge</c>, <c>no-group</c>, <c>sema:x</c> among the words; <c>r</c> is the kind of a bare name) or an edge
/// (<c>a -&gt; b</c>, <c>a =&gt; b</c> with notifications), and statements are separated by semicolons.
/// </summary>
internal sealed class RelatedGraph
{
    private readonly Dictionary<string, RelatedKind> _kinds = new(StringComparer.Ordinal);

    /// <summary>The kinds that were read of.</summary>
    public IReadOnlyDictionary<string, IResourceKind> Kinds => _kinds.ToDictionary(static k => k.Key, static k => (IResourceKind)k.Value, StringComparer.Ordinal);

    public static string Edges(ResourceGraph graph) => string.Join(", ", graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To)
        .Select(static e => $"{Short(e.Key.From)} {(e.Value ? "=>" : "->")} {Short(e.Key.To)}"));

    public static string Vertices(ResourceGraph graph) =>
        string.Join(", ", graph.Vertices.Keys.Order().Select(id => Short(id) + Members(graph.Groups.GetValueOrDefault(id) ?? [])));

    public ResourceGraph Read(string text)
    {
        var graph = ResourceGraph.Empty;
        foreach (var statement in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            graph = words is [var from, "->" or "=>", var to]
                ? graph.With(graph.Edges.SetItem(new(Id(from), Id(to)), words[1] == "=>"))
                : graph.With(Spec(words));
        }

        return graph;
    }

    private static string Short(VertexId id) => id.Kind == "r" ? id.Name.ToString() : id.ToString();

    private static string Members(IReadOnlyList<GroupedResource> members) =>
        members.Count == 0 ? "" : $"({string.Join(' ', members.Select(static m => Short(m.Id) + Members(m.Members)))})";

    private static VertexId Id(string word)
    {
        var bracket = word.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new("r", word) : new(word[..bracket], word[(bracket + 1)..^1]);
    }

    private ResourceSpec Spec(string[] words)
    {
        var id = Id(words[0]);
        if (!_kinds.TryGetValue(id.Kind, out var kind))
        {
            _kinds.Add(id.Kind, kind = new(id.Kind));
        }

        return kind.Spec(id.Name.ToString(), string.Join(' ', words[1..]), new()
        {
            Hidden = words.Contains("hidden"),
            AutoEdge = !words.Contains("no-edge"),
            AutoGroup = !words.Contains("no-group"),
            Sema = new(words.Where(static w => w.StartsWith("sema:", StringComparison.Ordinal)).Select(static w => w[5..])),
        });
    }
}

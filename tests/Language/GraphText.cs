using Mgmt.Host.Planning;
using Mgmt.Model;

namespace Mgmt.Language.Tests;

/// <summary>A graph as cases write it: each vertex with its fields and meta parameters, then edges, then sends, all sorted.</summary>
internal static class GraphText
{
    /// <summary>The text of <paramref name="graph"/>.</summary>
    public static string Of(ResourceGraph graph) => Sort(
    [
        .. graph.Vertices.SelectMany(static vertex => Lines(vertex.Key, vertex.Value)),
        .. graph.Edges.Select(static edge => $"{Name(edge.Key.From)} {(edge.Value ? "=>" : "->")} {Name(edge.Key.To)}"),
        .. graph.Sends.Select(static send => $"{Name(send.From)}.{send.Output} -> {Name(send.To)}.{send.Field}"),
    ]);

    /// <summary>The same order for what a case expects.</summary>
    public static string Normalise(string expected) => Sort(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(VertexId id, ResourceSpec spec) =>
    [
        Name(id),
        .. spec.Schema.Fields.Where(field => field.IsSet(spec)).Select(field => $"\t{field.Name} => {ValuePrinter.Canonical(spec.Raw(field.Index))}"),
        .. MetaText.Differing(spec.Meta).Select(static entry => $"\tMeta:{entry.Key} => {ValuePrinter.Canonical(entry.Value)}"),
    ];

    private static string Name(VertexId id) => $"{id.Kind}[{id.Name.ToString().Replace("\n", "\\n", StringComparison.Ordinal)}]";

    private static string Sort(IEnumerable<string> lines)
    {
        var blocks = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith('\t') && blocks.Count > 0)
            {
                blocks[^1].Add(line);
            }
            else
            {
                blocks.Add([line]);
            }
        }

        return string.Concat(blocks
            .Select(static block => string.Join('\n', block.Take(1).Concat(block.Skip(1).Order(StringComparer.Ordinal))) + "\n")
            .Order(StringComparer.Ordinal));
    }
}

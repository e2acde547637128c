using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>A planned graph for Graphviz: notifying edges are bold, and what stands for others is in a box with them.</summary>
public static class PlanDot
{
    // Graphviz ends a text at a zero, and shows nothing for the other control characters.
    private const int ControlPictures = 0x2400;

    /// <summary>The DOT text of <paramref name="graph"/>.</summary>
    public static string Write(ResourceGraph graph)
    {
        var text = new StringBuilder("digraph \"mgmt\" {\n\tlabel=\"mgmt\";\n\tnewrank=true;\n");
        foreach (var id in graph.Vertices.Keys.Order())
        {
            WriteNode(text, id, graph.Groups.GetValueOrDefault(id) ?? [], depth: 1);
        }

        foreach (var (edge, notify) in graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To))
        {
            text.Append('\t').Append(Name(edge.From)).Append(" -> ").Append(Name(edge.To)).Append(notify ? " [style=bold];\n" : ";\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void WriteNode(StringBuilder text, VertexId id, IReadOnlyList<GroupedResource> members, int depth)
    {
        if (members.Count == 0)
        {
            text.Append('\t', depth).Append(Name(id)).Append(";\n");
            return;
        }

        text.Append('\t', depth).Append("subgraph ").Append(Quote("cluster " + Title(id))).Append(" {\n");
        text.Append('\t', depth + 1).Append("label=\"\";\n");
        text.Append('\t', depth + 1).Append(Name(id)).Append(";\n");
        foreach (var member in members)
        {
            WriteNode(text, member.Id, member.Members, depth + 1);
        }

        text.Append('\t', depth).Append("}\n");
    }

    private static string Name(VertexId id) => Quote(Title(id));

    private static string Title(VertexId id) => id.Twin == 0 ? id.ToString() : string.Create(CultureInfo.InvariantCulture, $"{id} {id.Twin + 1}");

    private static string Quote(string title)
    {
        var text = new StringBuilder("\"");
        foreach (var c in title)
        {
            _ = c switch
            {
                '\\' => text.Append("\\\\"),
                '"' => text.Append("\\\""),
                '\n' => text.Append("\\n"),
                < ' ' => text.Append((char)(ControlPictures + c)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}

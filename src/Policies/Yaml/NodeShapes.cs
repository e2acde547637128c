using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Yaml;

/// <summary>Takes nodes for what their place wants, and reports those that are something else. A null node has nothing in it.</summary>
internal sealed class NodeShapes(DiagnosticBag diagnostics)
{
    /// <summary>The entries of the mapping that <paramref name="subject"/> takes.</summary>
    public IReadOnlyList<YamlEntry> Entries(YamlNode node, string subject) => node switch
    {
        YamlMapping mapping => mapping.Entries,
        YamlScalar { IsNull: true } => [],
        _ => Refuse<YamlEntry>(node, subject, "a mapping"),
    };

    /// <summary>The elements of the sequence that <paramref name="subject"/> takes.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode node, string subject) => node switch
    {
        YamlSequence sequence => sequence.Items,
        YamlScalar { IsNull: true } => [],
        _ => Refuse<YamlNode>(node, subject, "a sequence"),
    };

    /// <summary>The text that <paramref name="subject"/> takes; null when it is none.</summary>
    public Str? Text(YamlNode node, string subject)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            return scalar.Text;
        }

        diagnostics.Add(node is YamlScalar ? Messages.NoValue(node.Span, subject) : Messages.WrongShape(node.Span, subject, "a text", Describe(node)));
        return null;
    }

    /// <summary>The value under <paramref name="key"/>; null, and reported, when <paramref name="mapping"/> has none.</summary>
    public YamlNode? Require(YamlMapping mapping, string key, string subject)
    {
        var found = mapping.Find(key);
        if (found is null)
        {
            diagnostics.Add(Messages.MissingKey(mapping.Span, key, subject));
        }

        return found;
    }

    /// <summary>What <paramref name="node"/> is, in words.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlSequence => "a sequence",
        YamlMapping => "a mapping",
        YamlScalar { IsNull: true } => "nothing",
        _ => "a text",
    };

    private List<T> Refuse<T>(YamlNode node, string subject, string wanted)
    {
        diagnostics.Add(Messages.WrongShape(node.Span, subject, wanted, Describe(node)));
        return [];
    }
}

using System.Text;
using Mgmt.Host.Reference;

namespace Mgmt.Appliance.Rendering;

/// <summary>The reference for people.</summary>
internal static class ReferenceText
{
    private const int Width = 110;
    private const string Indent = "    ";

    /// <summary>A line a function, by module, and the predefined variables.</summary>
    public static string Functions(PolicyReference reference)
    {
        var text = new StringBuilder();
        foreach (var module in reference.Functions.GroupBy(static f => f.Module, StringComparer.Ordinal))
        {
            text.Append(module.Key.Length == 0 ? "without import" : $"import \"{module.Key}\"").Append('\n');
            foreach (var function in module)
            {
                var others = function.Calls.Count > 1 ? $"  (and {function.Calls.Count - 1} more)" : "";
                text.Append(Indent).Append(function.Calls[0]).Append(others).Append(function.IsAvailable ? "" : "  (not in this build)").Append('\n');
            }

            text.Append('\n');
        }

        text.Append("variables\n");
        foreach (var variable in reference.Variables)
        {
            var import = variable.Module.Length == 0 ? "" : $"  (import \"{variable.Module}\")";
            text.Append(Indent).Append('$').Append(variable.Name).Append(' ').Append(variable.Type)
                .Append(variable.Value.Length == 0 ? "" : " = " + variable.Value).Append(import).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The whole entry of a function.</summary>
    public static string Function(FunctionEntry function)
    {
        var text = new StringBuilder();
        foreach (var call in function.Calls)
        {
            text.Append(call).Append('\n');
        }

        text.Append(function.Module.Length == 0 ? "" : $"{Indent}import \"{function.Module}\"\n").Append('\n');
        Paragraph(text, function.Doc, Indent);
        text.Append('\n');
        foreach (var remark in function.Remarks())
        {
            Paragraph(text, remark, Indent);
        }

        if (function.Example.Length > 0)
        {
            text.Append('\n').Append(Indent).Append(function.Example).Append("  # ").Append(function.ExampleValue).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A line a kind.</summary>
    public static string Resources(PolicyReference reference)
    {
        var text = new StringBuilder();
        var width = reference.Kinds.Max(static k => k.Name.Length) + 2;
        foreach (var isAvailable in (bool[])[true, false])
        {
            var kinds = reference.Kinds.Where(k => k.IsAvailable == isAvailable).ToArray();
            if (kinds.Length == 0)
            {
                continue;
            }

            text.Append(isAvailable ? "in this build\n" : "not in this build: policies that state them type-check and plan\n");
            foreach (var kind in kinds)
            {
                text.Append(Indent).Append(kind.Name.PadRight(width)).Append(FirstSentence(kind.Doc)).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append("meta parameters, of resources of every kind: `mgmt docs resources meta`\n")
            .Append(Indent).AppendJoin(' ', reference.Meta.Select(static m => m.Name)).Append('\n').ToString();
    }

    /// <summary>The whole entry of a kind.</summary>
    public static string Kind(KindEntry kind)
    {
        var text = new StringBuilder(kind.Name).Append("\n\n");
        Paragraph(text, kind.Doc, Indent);
        text.Append('\n');
        foreach (var remark in kind.Remarks())
        {
            Paragraph(text, remark, Indent);
        }

        Fields(text, kind);
        if (kind.Example.Length > 0)
        {
            text.Append("\nexample\n");
            foreach (var line in kind.Example.Split('\n'))
            {
                text.Append(line.Length == 0 ? "" : Indent).Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The fields of a kind, and what it sends.</summary>
    public static string Fields(KindEntry kind)
    {
        var text = new StringBuilder(kind.Name).Append('\n');
        Fields(text, kind);
        return text.ToString();
    }

    /// <summary>The meta parameters.</summary>
    public static string Meta(IEnumerable<MetaEntry> parameters)
    {
        var text = new StringBuilder("meta parameters\n");
        foreach (var parameter in parameters)
        {
            text.Append(Indent).Append("Meta:").Append(parameter.Name).Append(' ').Append(parameter.Type).Append(", default ").Append(parameter.Default).Append('\n');
            Paragraph(text, parameter.Doc, Indent + Indent);
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, KindEntry kind)
    {
        foreach (var (title, fields) in ((string, IEnumerable<(FieldEntry Field, IEnumerable<string> Remarks)>)[])
        [
            ("fields", kind.Fields.Select(static f => (f, f.Remarks()))),
            ("sends", kind.Sends.Select(static f => (f, Enumerable.Empty<string>()))),
        ])
        {
            if (!fields.Any())
            {
                continue;
            }

            text.Append('\n').Append(title).Append('\n');
            foreach (var (field, remarks) in fields)
            {
                text.Append(Indent).AppendJoin(", ", remarks.Prepend($"{field.Name} {field.TypeName}")).Append('\n');
                Paragraph(text, field.Doc, Indent + Indent);
            }
        }
    }

    private static string FirstSentence(string doc)
    {
        var end = doc.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? doc : doc[..(end + 1)];
    }

    private static void Paragraph(StringBuilder text, string words, string indent)
    {
        var column = 0;
        foreach (var word in words.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(word);
            column = (column == 0 ? indent.Length : column + 1) + word.Length;
        }

        text.Append('\n');
    }
}

using System.Globalization;
using System.Text;
using Mgmt.Host.Reference;

namespace Mgmt.Host.Tests.Reference;

/// <summary>The page <c>docs/reference/resources.md</c>.</summary>
internal static class ResourcePage
{
    public static string Write(PolicyReference reference)
    {
        var text = new StringBuilder("""
            # Resources

            Every kind that a policy can state, with its fields. `mgmt docs resources NAME` prints the entry of one, or of a field: `file.mode`. An *optional* field that is unset is different
            from every value it could have; any other counts as its default, or as empty or zero where none is said. Of a *secret* field only a digest is ever shown. `any` takes a value of any
            type. What a kind sends can be handed to a field of another along an edge: `Exec["a"].stdout -> File["/b"].content`.

            A kind that is not in this build type-checks and plans, so that policies which need it can be written and reviewed here. Running it fails with that reason; the rest of the policy
            goes on.


            """);
        text.Append("## Meta parameters\n\nResources of every kind have these, written `Meta:noop => true,`.\n\n| parameter | type | default | what it says |\n| --- | --- | --- | --- |\n");
        foreach (var parameter in reference.Meta)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | `{parameter.Type}` | `{parameter.Default}` | {Cell(parameter.Doc)} |\n");
        }

        foreach (var isAvailable in (bool[])[true, false])
        {
            text.Append(isAvailable ? "\n# In this build\n" : "\n# Not in this build\n");
            foreach (var kind in reference.Kinds.Where(k => k.IsAvailable == isAvailable))
            {
                Write(text, kind);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, KindEntry kind)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Name}\n\n{kind.Doc}\n");
        var remarks = (kind with { IsAvailable = true }).Remarks().Select(static r => $"- {r}\n").ToArray();
        text.Append(remarks.Length == 0 ? "" : "\n").AppendJoin("", remarks);
        Write(text, "field", kind.Fields.Select(static f => (f, string.Join(", ", f.Remarks()))));
        Write(text, "sends", kind.Sends.Select(static f => (f, "")));
        text.Append(kind.Example.Length == 0 ? "" : $"\n```mcl\n{kind.Example}\n```\n");
    }

    private static void Write(StringBuilder text, string title, IEnumerable<(FieldEntry Field, string Remarks)> fields)
    {
        var rows = fields.Select(static f => $"| `{f.Field.Name}` | `{f.Field.TypeName}` | {Cell(f.Remarks)} | {Cell(f.Field.Doc)} |\n").ToArray();
        text.Append(rows.Length == 0 ? "" : $"\n| {title} | type | | what it says |\n| --- | --- | --- | --- |\n").AppendJoin("", rows);
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

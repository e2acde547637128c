using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Catalogue;

/// <summary>The tables of all kinds, as tests and the page for people have them.</summary>
internal static class KindText
{
    /// <summary>A line a kind, a line a field, with everything that a policy can tell.</summary>
    public static string Table(IEnumerable<KindSchema> kinds)
    {
        var text = new StringBuilder();
        foreach (var kind in kinds.OrderBy(static k => k.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{kind.Name} ({(kind.IsAvailable ? "available" : "not available")}; {kind.Traits})\n");
            foreach (var field in kind.Fields)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {field.Name}: {Type(field)}{Default(field)}{Flags(field.Flags)}\n");
            }

            foreach (var field in kind.Sends)
            {
                text.Append(CultureInfo.InvariantCulture, $"    sends {field.Name}: {Type(field)}{Flags(field.Flags)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The page <c>docs/resources.md</c>.</summary>
    public static string Page(IEnumerable<KindSchema> kinds)
    {
        var text = new StringBuilder("""
            # Resource kinds

            Every kind that a policy can state, with its fields. A `*` before a type means that an unset field is different from every value; `= …` is what an unset field counts as, where that
            is neither empty nor zero. `any` takes a value of any type. What a kind *sends* can be handed to a field of another along an edge: `Exec["a"].stdout -> File["/b"].content`.

            A kind that is not in this build type-checks and plans, so that policies which need it can be written and reviewed here. Running it fails with that reason; the rest of the policy
            goes on.


            """);
        foreach (var isAvailable in new[] { true, false })
        {
            text.Append(isAvailable ? "## In this build\n\n" : "\n## Not in this build\n\n").Append("| kind | what it is | fields |\n| --- | --- | --- |\n");
            foreach (var kind in kinds.Where(k => k.IsAvailable == isAvailable && k.Name[0] != '_').OrderBy(static k => k.Name, StringComparer.Ordinal))
            {
                var fields = kind.Fields.Select(static f => $"`{f.Name} {Type(f)}{Shown(f)}`").Concat(kind.Sends.Select(static f => $"sends `{f.Name} {Type(f)}`"));
                text.Append(CultureInfo.InvariantCulture, $"| `{kind.Name}` | {kind.Doc} | {string.Join(" · ", fields)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Type(Field field)
    {
        var type = field.Type.Equals(Model.Type.Variant) ? "any" : field.SizedType ?? field.Type.ToString();
        return field.Flags.HasFlag(FieldFlags.Optional) && type != "any" ? "*" + type : type;
    }

    private static string Default(Field field) => field.Default.IsNone ? "" : $" = {field.Default}";

    private static string Shown(Field field)
    {
        var isNothing = field.Default.IsNone || field.Default.ToString() is "\"\"" or "0" or "false" or "[]" or "{}" || field.Type is StructType;
        return (isNothing ? "" : $" = {field.Default}") + (field.Flags.HasFlag(FieldFlags.Required) ? ", required" : "");
    }

    private static string Flags(FieldFlags flags)
    {
        var others = flags & ~FieldFlags.Optional;
        return others == FieldFlags.None ? "" : $" [{others}]";
    }
}

using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Catalogue;

/// <summary>The tables of all kinds, as tests compare them.</summary>
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

    private static string Type(Field field)
    {
        var type = field.Type.Equals(Model.Type.Variant) ? "any" : field.SizedType ?? field.Type.ToString();
        return field.Flags.HasFlag(FieldFlags.Optional) && type != "any" ? "*" + type : type;
    }

    private static string Default(Field field) => field.Default.IsNone ? "" : $" = {field.Default}";

    private static string Flags(FieldFlags flags)
    {
        var others = flags & ~FieldFlags.Optional;
        return others == FieldFlags.None ? "" : $" [{others}]";
    }
}

using System.Globalization;
using System.Text;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>A failure that <c>&lt;|&gt;</c> catches.</summary>
internal sealed class CaughtException : Exception;

internal sealed record StructData(IReadOnlyList<string> Names, IReadOnlyList<object> Values);

internal sealed record MapData(IReadOnlyList<KeyValuePair<object, object>> Entries);

internal sealed record FuncData(Func<IReadOnlyList<object>, object> Body);

/// <summary>
/// The values of the reference evaluator: bool, long, double, string, a list of objects, and the records above.
/// </summary>
internal static class Values
{
    /// <summary>The language's <c>==</c>: by what they print, but for floats, of which 0 has two ways to be printed.</summary>
    public static bool Same(object left, object right) => (left, right) switch
    {
        (double a, double b) => a == b,
        (IReadOnlyList<object> a, IReadOnlyList<object> b) => AreSame(a, b),
        (MapData a, MapData b) => AreSame([.. Sorted(a).SelectMany(Parts)], [.. Sorted(b).SelectMany(Parts)]),
        (StructData a, StructData b) => AreSame(a.Values, b.Values),
        _ => Print(left) == Print(right),
    };

    /// <summary>The canonical form.</summary>
    public static string Print(object value) => value switch
    {
        bool b => b ? "true" : "false",
        long i => i.ToString(CultureInfo.InvariantCulture),
        double d => Plain(d),
        string s => Quote(s),
        IReadOnlyList<object> list => $"[{string.Join(", ", list.Select(Print))}]",
        MapData map => $"{{{string.Join(", ", Sorted(map).Select(static e => $"{Print(e.Key)}: {Print(e.Value)}"))}}}",
        StructData record => $"struct{{{string.Join("; ", record.Names.Zip(record.Values, static (n, v) => $"{n}: {Print(v)}"))}}}",
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    /// <summary>What <c>%v</c> prints: a string on its own is raw.</summary>
    public static string Show(object value) => value as string ?? Print(value);

    public static IEnumerable<KeyValuePair<object, object>> Sorted(MapData map) =>
        map.Entries.OrderBy(static e => e.Key, Comparer<object>.Create(Compare));

    /// <summary>The entries, the last one of equal keys alone.</summary>
    public static MapData Map(IEnumerable<KeyValuePair<object, object>> entries)
    {
        var kept = new List<KeyValuePair<object, object>>();
        foreach (var entry in entries)
        {
            kept.RemoveAll(k => Same(k.Key, entry.Key));
            kept.Add(entry);
        }

        return new(kept);
    }

    private static bool AreSame(IReadOnlyList<object> left, IReadOnlyList<object> right) =>
        left.Count == right.Count && left.Zip(right, Same).All(static s => s);

    private static IEnumerable<object> Parts(KeyValuePair<object, object> entry) => [entry.Key, entry.Value];

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (bool a, bool b) => a.CompareTo(b),
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (StructData a, StructData b) => a.Values.Zip(b.Values, Compare).FirstOrDefault(static c => c != 0),
        _ => 0,
    };

    // The shortest digits, without an exponent.
    private static string Plain(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits <= 16; digits++)
        {
            text = value.ToString($"E{digits}", CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
            {
                break;
            }
        }

        var sign = text.StartsWith('-') ? "-" : "";
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[sign.Length..at].Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        var plain = point <= 0 ? $"0.{new string('0', -point)}{mantissa}"
            : point >= mantissa.Length ? mantissa + new string('0', point - mantissa.Length)
            : $"{mantissa[..point]}.{mantissa[point..]}";
        return sign + (plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain);
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\a' => "\\a",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}

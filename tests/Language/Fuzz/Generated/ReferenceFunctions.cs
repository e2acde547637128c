using System.Globalization;
using System.Text;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>The operators and functions that generated programs use.</summary>
internal static class ReferenceFunctions
{
    public static object Operate(string sign, object left, object right) => (sign, left, right) switch
    {
        ("==", _, _) => Values.Same(left, right),
        ("!=", _, _) => !Values.Same(left, right),
        ("in", _, IReadOnlyList<object> list) => list.Any(i => Values.Same(i, left)),
        ("and", bool a, bool b) => a & b,
        ("or", bool a, bool b) => a | b,
        ("+", string a, string b) => a + b,
        ("+", long a, long b) => unchecked(a + b),
        ("-", long a, long b) => unchecked(a - b),
        ("*", long a, long b) => unchecked(a * b),
        ("/", long a, long b) => b == 0 ? throw new CaughtException() : (double)a / b,
        ("+", double a, double b) => a + b,
        ("-", double a, double b) => a - b,
        ("*", double a, double b) => a * b,
        ("/", double a, double b) => b == 0 ? throw new CaughtException() : a / b,
        ("<", long a, long b) => a < b,
        (">", long a, long b) => a > b,
        ("<=", long a, long b) => a <= b,
        (">=", long a, long b) => a >= b,
        ("<", double a, double b) => a < b,
        (">", double a, double b) => a > b,
        ("<=", double a, double b) => a <= b,
        (">=", double a, double b) => a >= b,
        _ => throw new ArgumentException(sign, nameof(sign)),
    };

    public static object Find(object target, object index)
    {
        if (target is IReadOnlyList<object> list)
        {
            return (long)index >= 0 && (long)index < list.Count ? list[(int)(long)index] : throw new CaughtException();
        }

        var entries = ((MapData)target).Entries.Where(e => Values.Same(e.Key, index)).ToList();
        return entries.Count > 0 ? entries[0].Value : throw new CaughtException();
    }

    public static object Call(string function, IReadOnlyList<object> a) => function switch
    {
        "len" => a[0] switch
        {
            string s => (long)Encoding.UTF8.GetByteCount(s),
            MapData map => (long)map.Entries.Count,
            _ => (long)List(a[0]).Count,
        },
        "contains" => List(a[1]).Any(i => Values.Same(i, a[0])),
        "concat" => (string)a[0] + (string)a[1],
        "history" => a[0],
        "fmt.printf" => Printf((string)a[0], a),
        "strings.to_upper" or "gs.to_upper" => ((string)a[0]).ToUpperInvariant(),
        "strings.to_lower" => ((string)a[0]).ToLowerInvariant(),
        "strings.has_prefix" => ((string)a[0]).StartsWith((string)a[1], StringComparison.Ordinal),
        "strings.contains" => ((string)a[0]).Contains((string)a[1], StringComparison.Ordinal),
        "strings.replace_all" => ((string)a[0]).Replace((string)a[1], (string)a[2], StringComparison.Ordinal),
        "strings.split" => ((string)a[0]).Split((string)a[1]).ToList<object>(),
        "gs.join" => string.Join((string)a[1], List(a[0])),
        "gs.repeat" => string.Concat(Enumerable.Repeat((string)a[0], (int)(long)a[1])),
        "convert.int_to_str" => Values.Print(a[0]),
        "convert.format_bool" => Values.Print(a[0]),
        "convert.to_float" => (double)(long)a[0],
        "convert.to_int" => (long)(double)a[0],
        "convert.str_to_int" => long.TryParse((string)a[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new CaughtException(),
        "math.mod" => a[0] is long dividend ? Mod(dividend, (long)a[1]) : (double)a[1] == 0 ? throw new CaughtException() : (double)a[0] % (double)a[1],
        "math.minus1" => unchecked((long)a[0] - 1),
        "math.sqrt" => (double)a[0] < 0 ? throw new CaughtException() : Math.Sqrt((double)a[0]),
        "iter.map" => List(a[0]).Select(i => Function(a[1])([i])).ToList(),
        "iter.filter" => List(a[0]).Where(i => (bool)Function(a[1])([i])).ToList(),
        "iter.reduce" => List(a[1]).Aggregate(a[0], (total, i) => Function(a[2])([total, i])),
        "iter.zip" => List(a[0]).Zip(List(a[1]), (x, y) => Function(a[2])([x, y])).ToList(),
        "iter.range" => Enumerable.Range(0, (int)Math.Max(0, (long)a[0])).Select(static i => (object)(long)i).ToList(),
        "iter.flatten" => List(a[0]).SelectMany(List).ToList(),
        "list.concat" => a.SelectMany(List).ToList(),
        "map.keys" => Values.Sorted((MapData)a[0]).Select(static e => e.Key).ToList(),
        "map.values" => Values.Sorted((MapData)a[0]).Select(static e => e.Value).ToList(),
        _ => throw new ArgumentException(function, nameof(function)),
    };

    private static IReadOnlyList<object> List(object value) => (IReadOnlyList<object>)value;

    private static Func<IReadOnlyList<object>, object> Function(object value) => ((FuncData)value).Body;

    // The remainder has the sign of the dividend; -1 would overflow.
    private static object Mod(long dividend, long divisor) => divisor switch
    {
        0 => throw new CaughtException(),
        -1 => 0L,
        _ => dividend % divisor,
    };

    private static string Printf(string format, IReadOnlyList<object> arguments)
    {
        var text = new StringBuilder();
        var next = 1;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }

            i++;
            text.Append(format[i] switch
            {
                '%' => "%",
                'q' => Values.Print(arguments[next++]),
                _ => Values.Show(arguments[next++]),
            });
        }

        return text.ToString();
    }
}

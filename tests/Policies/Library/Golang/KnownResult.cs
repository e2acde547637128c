using System.Globalization;
using System.Runtime.CompilerServices;
using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library.Golang;

/// <summary>
/// One line of <c>known-results.txt</c>: what a function of Go's own library returned for some arguments, as in
/// <c>strings.index "chicken" "ken" => 4</c>. Behind <c>!</c> stands the text of an error or a panic. A byte of a string
/// that is not plain ASCII is written <c>\xHH</c>.
/// </summary>
internal sealed record KnownResult(int Line, string Name, Value[] Arguments, Value Result, string? Failure)
{
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["filepath"] = "path/filepath",
    };

    public static IReadOnlyList<KnownResult> All([CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "known-results.txt")).Select(static (line, i) => Parse(line, i + 1))];

    public override string ToString() => $"line {Line}: {Name}({string.Join(", ", Arguments)})";

    private static KnownResult Parse(string line, int number)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var (alias, name) = line[..end].Split('.') is [var a, var n] ? (a, n) : throw new FormatException(line);
        var reader = new Reader(line, end + 1);
        var arguments = new List<Value>();
        while (!reader.TryTake("=> "))
        {
            arguments.Add(reader.ReadValue());
        }

        var fullName = $"golang/{Modules.GetValueOrDefault(alias, alias)}.{name}";
        return reader.TryTake("!")
            ? new(number, fullName, [.. arguments], default, reader.Rest)
            : new(number, fullName, [.. arguments], reader.ReadValue(), null);
    }

    private sealed class Reader(string line, int start)
    {
        private int _at = start;

        public string Rest => line[_at..];

        public bool TryTake(string wanted)
        {
            var isThere = line.AsSpan(_at).StartsWith(wanted, StringComparison.Ordinal);
            _at += isThere ? wanted.Length : 0;
            return isThere;
        }

        public Value ReadValue()
        {
            var value = line[_at] switch
            {
                '"' => Value.Str(ReadText()),
                '[' => ReadList(),
                _ => ReadWord(),
            };
            TryTake(" ");
            return value;
        }

        private Value ReadList()
        {
            var items = new List<Value>();
            _at++;
            while (!TryTake("]"))
            {
                items.Add(ReadValue());
            }

            return Value.List([.. items]);
        }

        private Str ReadText()
        {
            var bytes = new List<byte>();
            for (_at++; line[_at] != '"'; _at++)
            {
                if (line[_at] == '\\')
                {
                    bytes.Add(byte.Parse(line.AsSpan(_at + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    _at += 3;
                }
                else
                {
                    bytes.Add((byte)line[_at]);
                }
            }

            _at++;
            return Str.Adopt([.. bytes]);
        }

        private Value ReadWord()
        {
            var end = line.AsSpan(_at).IndexOfAny(' ', ']');
            var word = end < 0 ? line[_at..] : line.Substring(_at, end);
            _at += word.Length;
            return word switch
            {
                "true" => Value.True,
                "false" => Value.False,
                "NaN" => Value.Float(BitConverter.Int64BitsToDouble(0x7ff8000000000001)),
                "+Inf" => Value.Float(double.PositiveInfinity),
                "-Inf" => Value.Float(double.NegativeInfinity),
                _ when word.AsSpan().ContainsAny('.', 'e') => Value.Float(double.Parse(word, CultureInfo.InvariantCulture)),
                _ => Value.Int(long.Parse(word, CultureInfo.InvariantCulture)),
            };
        }
    }
}

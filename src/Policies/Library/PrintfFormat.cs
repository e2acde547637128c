using System.Buffers.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>A parsed printf format: literal bytes and verbs, alternating.</summary>
internal sealed class PrintfFormat
{
    private const string Verbs = "tsqdfvT";

    private readonly List<(Str Literal, char Verb)> _pieces = [];
    private readonly List<byte> _text = [];

    private PrintfFormat()
    {
    }

    /// <summary>The verbs, in order.</summary>
    public IEnumerable<char> Arguments => _pieces.Where(static p => p.Verb != '\0').Select(static p => p.Verb);

    /// <summary>Reads <paramref name="format"/>.</summary>
    /// <exception cref="FormatException">It has a verb that does not exist.</exception>
    public static PrintfFormat Parse(Str format)
    {
        var result = new PrintfFormat();
        var literal = new List<byte>();
        var bytes = format.Span;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '%')
            {
                literal.Add(bytes[i]);
                continue;
            }

            i++;
            if (i < bytes.Length && bytes[i] == '%')
            {
                literal.Add((byte)'%');
            }
            else if (i < bytes.Length && Verbs.Contains((char)bytes[i], StringComparison.Ordinal))
            {
                result._pieces.Add((Str.From(literal.ToArray()), (char)bytes[i]));
                literal.Clear();
            }
            else
            {
                throw new FormatException($"invalid format string at {i}");
            }
        }

        result._pieces.Add((Str.From(literal.ToArray()), '\0'));
        return result;
    }

    /// <summary>The type that the verb demands, or null when it takes any.</summary>
    public static Type? TypeOf(char verb) => verb switch
    {
        't' => Type.Bool,
        's' or 'q' => Type.Str,
        'd' => Type.Int,
        'f' => Type.Float,
        _ => null,
    };

    /// <summary>The text for <paramref name="values"/>, whose static types are <paramref name="types"/>.</summary>
    /// <exception cref="FunctionFailedException">The values do not fit the verbs.</exception>
    public Str Print(ReadOnlySpan<Value> values, IReadOnlyList<Type> types)
    {
        var result = _text;
        result.Clear();
        var next = 0;
        foreach (var (literal, verb) in _pieces)
        {
            CollectionExtensions.AddRange(result, literal.Span);
            if (verb == '\0')
            {
                continue;
            }

            if (next >= values.Length)
            {
                throw new FunctionFailedException($"number of args ({values.Length}) doesn't match format string verb count ({Arguments.Count()})");
            }

            Append(result, verb, values[next], types[next]);
            next++;
        }

        return next == values.Length
            ? Str.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result))
            : throw new FunctionFailedException($"number of args ({values.Length}) doesn't match format string verb count ({next})");
    }

    private static void Append(List<byte> result, char verb, Value value, Type type)
    {
        if (TypeOf(verb) is { } wanted && !wanted.Equals(type))
        {
            throw new FunctionFailedException($"verb `%{verb}` takes {wanted}, not {type}");
        }

        if (value.Kind == ValueKind.Int && verb != 'T')
        {
            Span<byte> digits = stackalloc byte[20];
            Utf8Formatter.TryFormat(value.AsInt, digits, out var written);
            CollectionExtensions.AddRange(result, digits[..written]);
            return;
        }

        var text = verb switch
        {
            's' => value.AsStr,
            'v' when value.Kind == ValueKind.Str => value.AsStr,
            'T' => type.ToString(),
            _ => (Str)ValuePrinter.Canonical(value),
        };
        CollectionExtensions.AddRange(result, text.Span);
    }
}

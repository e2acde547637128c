using System.Globalization;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Reads literals of Go between double quotes, single quotes or backquotes, as Go's <c>strconv</c> does.</summary>
internal static class Unquoting
{
    /// <summary>What the literal stands for.</summary>
    /// <exception cref="FunctionFailedException">The text is no literal from beginning to end.</exception>
    public static Str Unquote(Str text)
    {
        var value = Read(text.Span, out var length);
        return length == text.Length ? value : throw Fault();
    }

    /// <summary>The literal that the text begins with, quotes and all.</summary>
    /// <exception cref="FunctionFailedException">It does not begin with one.</exception>
    public static Str QuotedPrefix(Str text)
    {
        Read(text.Span, out var length);
        return Str.From(text.Span[..length]);
    }

    private static Str Read(ReadOnlySpan<byte> text, out int length)
    {
        if (text.Length < 2)
        {
            throw Fault();
        }

        return text[0] switch
        {
            (byte)'`' => ReadRaw(text, out length),
            (byte)'"' or (byte)'\'' => ReadEscaped(text, text[0], out length),
            _ => throw Fault(),
        };
    }

    // A raw literal loses its carriage returns and need not be UTF-8.
    private static Str ReadRaw(ReadOnlySpan<byte> text, out int length)
    {
        var end = text[1..].IndexOf((byte)'`');
        if (end < 0)
        {
            throw Fault();
        }

        length = end + 2;
        var result = new ByteBuilder();
        foreach (var value in text[1..(end + 1)])
        {
            if (value != '\r')
            {
                result.Add(value);
            }
        }

        return result.ToStr();
    }

    private static Str ReadEscaped(ReadOnlySpan<byte> text, byte quote, out int length)
    {
        var result = new ByteBuilder();
        var rest = text[1..];
        while (!rest.IsEmpty && rest[0] != quote)
        {
            if (rest[0] == '\n')
            {
                throw Fault();
            }

            rest = ReadCharacter(rest, quote, result);
            if (quote == '\'')
            {
                break;
            }
        }

        if (rest.IsEmpty || rest[0] != quote)
        {
            throw Fault();
        }

        length = text.Length - rest.Length + 1;
        return result.ToStr();
    }

    private static ReadOnlySpan<byte> ReadCharacter(ReadOnlySpan<byte> text, byte quote, ByteBuilder result)
    {
        if (text[0] != '\\')
        {
            result.Add(Runes.DecodeFirst(text, out var length));
            return text[length..];
        }

        if (text.Length < 2)
        {
            throw Fault();
        }

        var rest = text[2..];
        switch (text[1])
        {
            case (byte)'a': return Add('\a', rest, result);
            case (byte)'b': return Add('\b', rest, result);
            case (byte)'f': return Add('\f', rest, result);
            case (byte)'n': return Add('\n', rest, result);
            case (byte)'r': return Add('\r', rest, result);
            case (byte)'t': return Add('\t', rest, result);
            case (byte)'v': return Add('\v', rest, result);
            case (byte)'\\': return Add('\\', rest, result);
            case (byte)'x': return Add((char)ReadHex(rest, 2), rest[2..], result);
            case (byte)'u': return AddRune(ReadHex(rest, 4), rest[4..], result);
            case (byte)'U': return AddRune(ReadHex(rest, 8), rest[8..], result);
            case >= (byte)'0' and <= (byte)'7': return Add(ReadOctal(text[1..]), rest[2..], result);
            case var other when other == quote: return Add((char)quote, rest, result);
            default: throw Fault();
        }
    }

    private static ReadOnlySpan<byte> Add(char value, ReadOnlySpan<byte> rest, ByteBuilder result)
    {
        result.Add((byte)value);
        return rest;
    }

    private static ReadOnlySpan<byte> AddRune(uint value, ReadOnlySpan<byte> rest, ByteBuilder result)
    {
        result.Add(Rune.TryCreate(value, out var rune) ? rune : throw Fault());
        return rest;
    }

    private static uint ReadHex(ReadOnlySpan<byte> digits, int count) =>
        digits.Length >= count && uint.TryParse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : throw Fault();

    private static char ReadOctal(ReadOnlySpan<byte> digits)
    {
        if (digits.Length < 3 || digits[..3].ContainsAnyExceptInRange((byte)'0', (byte)'7'))
        {
            throw Fault();
        }

        var value = ((digits[0] - '0') * 64) + ((digits[1] - '0') * 8) + (digits[2] - '0');
        return value <= byte.MaxValue ? (char)value : throw Fault();
    }

    private static FunctionFailedException Fault() => new("invalid syntax");
}

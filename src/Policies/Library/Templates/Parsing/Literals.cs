using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Printing;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Numbers, characters and strings as Go writes them.</summary>
internal static class Literals
{
    /// <summary>Reads a number, its sign in front; null when it is none, or none that can be held.</summary>
    public static Number? Number(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        if (!HasUnderscoresInPlace(digits))
        {
            return null;
        }

        digits = digits.Replace("_", "", StringComparison.Ordinal);
        if (Magnitude(digits) is { } magnitude)
        {
            var limit = isNegative ? 1UL << 63 : long.MaxValue;
            return magnitude <= limit
                ? new(unchecked(isNegative ? -(long)magnitude : (long)magnitude), isNegative ? -(double)magnitude : magnitude, IsFloat: false)
                : null;
        }

        if (!digits.AsSpan().ContainsAny(".eE") || !double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number))
        {
            return null;
        }

        number = isNegative ? -number : number;
        var isInteger = number is >= long.MinValue and < 9.2233720368547758E18 && Math.Floor(number) == number;
        return new(isInteger ? (long)number : null, number, IsFloat: true);
    }

    /// <summary>Reads a character between single quotes; null when it is none.</summary>
    public static long? Character(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        return !inner.IsEmpty && TryCharacter(ref inner, '\'', out var rune, out _) && inner.IsEmpty ? rune : null;
    }

    /// <summary>Reads a string between double quotes; null when it is none.</summary>
    public static Str? String(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        var result = new ByteBuffer();
        while (!inner.IsEmpty)
        {
            var plain = inner.IndexOf((byte)'\\');
            result.Append(plain < 0 ? inner : inner[..plain]);
            inner = plain < 0 ? [] : inner[plain..];
            if (inner.IsEmpty)
            {
                break;
            }

            if (!TryCharacter(ref inner, '"', out var rune, out var isByte))
            {
                return null;
            }

            if (isByte)
            {
                result.Append((byte)rune);
            }
            else
            {
                Utf8Text.Append(result, rune);
            }
        }

        return result.ToStr();
    }

    /// <summary>The text between backquotes, without carriage returns.</summary>
    public static Str RawString(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        return inner.Contains((byte)'\r') ? Str.From(inner.ToArray().Where(static b => b != '\r').ToArray()) : Str.From(inner);
    }

    private static ulong? Magnitude(string digits)
    {
        var (radix, start) = digits is not ['0', var mark, ..] ? (10, 0) : mark switch
        {
            'x' or 'X' => (16, 2),
            'b' or 'B' => (2, 2),
            'o' or 'O' => (8, 2),
            >= '0' and <= '9' => (8, 1),
            _ => (10, 0),
        };
        var magnitude = 0UL;
        foreach (var c in digits.AsSpan(start))
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 16;
            if (digit >= radix || magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
            {
                return null;
            }

            magnitude = (magnitude * (ulong)radix) + (ulong)digit;
        }

        return digits.Length > start ? magnitude : null;
    }

    // An underscore stands between digits of an integer, or between the prefix of its radix and a digit.
    private static bool HasUnderscoresInPlace(string digits)
    {
        if (!digits.Contains('_', StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '.' || (digits[i] == '_' && (i == 0 || digits[i - 1] == '_' || i + 1 == digits.Length || !char.IsAsciiHexDigit(digits[i + 1]))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCharacter(ref ReadOnlySpan<byte> text, char quote, out int rune, out bool isByte)
    {
        isByte = false;
        var length = Utf8Text.Decode(text, out rune);
        if (rune == quote || rune == '\n')
        {
            return false;
        }

        text = text[length..];
        return rune != '\\' || TryEscape(ref text, quote, out rune, out isByte);
    }

    private static bool TryEscape(ref ReadOnlySpan<byte> text, char quote, out int rune, out bool isByte)
    {
        (rune, isByte) = (0, false);
        if (text.IsEmpty)
        {
            return false;
        }

        var c = (char)text[0];
        if (c is 'x' or 'u' or 'U')
        {
            text = text[1..];
            isByte = c == 'x';
            var exists = TryDigits(ref text, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16, out rune);
            return exists && (isByte || System.Text.Rune.IsValid(rune));
        }

        if (c is >= '0' and <= '7')
        {
            isByte = true;
            return TryDigits(ref text, 3, 8, out rune) && rune <= byte.MaxValue;
        }

        text = text[1..];
        rune = c switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' => '\\',
            _ => c == quote ? c : -1,
        };
        return rune >= 0;
    }

    private static bool TryDigits(ref ReadOnlySpan<byte> text, int count, int radix, out int value)
    {
        value = 0;
        for (var i = 0; i < count; i++)
        {
            var c = i < text.Length ? (char)text[i] : '\0';
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 16;
            if (digit >= radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        text = text[count..];
        return true;
    }
}

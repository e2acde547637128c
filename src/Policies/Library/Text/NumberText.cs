using System.Globalization;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Text;

/// <summary>Numbers as text, in the forms that Go's <c>strconv</c> reads.</summary>
internal static class NumberText
{
    /// <summary>Reads an int in decimal, with or without a sign; false when it is none or out of range.</summary>
    public static bool TryParseInt(Str text, out long value)
    {
        value = 0;
        var digits = text.Span;
        var isNegative = !digits.IsEmpty && digits[0] == '-';
        if (isNegative || (!digits.IsEmpty && digits[0] == '+'))
        {
            digits = digits[1..];
        }

        if (digits.IsEmpty)
        {
            return false;
        }

        // Towards the negative side, which reaches one further.
        Int128 result = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            result = (result * 10) - (digit - '0');
            if (result < long.MinValue)
            {
                return false;
            }
        }

        result = isNegative ? result : -result;
        value = result > long.MaxValue ? 0 : (long)result;
        return result <= long.MaxValue;
    }

    /// <summary>
    /// Reads a float: decimal with or without an exponent, hexadecimal with one (<c>0x1.8p3</c>), <c>_</c> between digits,
    /// <c>inf</c>, <c>infinity</c>, <c>nan</c> in any case; false when it is none or out of range.
    /// </summary>
    public static bool TryParseFloat(Str text, out double value)
    {
        var word = text.ToString();
        var unsigned = word.AsSpan(word.Length > 0 && word[0] is '+' or '-' ? 1 : 0);
        var sign = word.StartsWith('-') ? -1.0 : 1.0;
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = sign * double.PositiveInfinity;
            return true;
        }

        if (word.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = double.NaN;
            return true;
        }

        value = 0;
        if (!AreUnderscoresBetweenDigits(unsigned))
        {
            return false;
        }

        var plain = unsigned.ToString().Replace("_", "", StringComparison.Ordinal);
        var isNumber = plain.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? HexFloatText.TryParse(plain.AsSpan(2), out value)
            : IsDecimal(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        value *= sign;
        return isNumber && double.IsFinite(value);
    }

    private static bool AreUnderscoresBetweenDigits(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('_'); at >= 0 && at < text.Length; at++)
        {
            if (text[at] == '_' && (at == 0 || at == text.Length - 1 || !(char.IsAsciiHexDigit(text[at - 1]) || (at == 2 && text[1] is 'x' or 'X')) || !char.IsAsciiHexDigit(text[at + 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            var exponent = text[(e + 1)..];
            exponent = exponent.Length > 0 && exponent[0] is '+' or '-' ? exponent[1..] : exponent;
            if (exponent.IsEmpty || exponent.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            text = text[..e];
        }

        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        return digits.Length > 0 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mgmt.Policies.Library.Text;

/// <summary>Reads floats as Go's <c>strconv.ParseFloat</c> does: decimal, hexadecimal, infinite, with underscores between digits.</summary>
internal static class FloatParser
{
    // Exponents beyond this one are as good as it: no text is long enough to make up for it.
    private const int LargestExponent = 1_000_000_000;

    /// <summary>Reads the float nearest to what <paramref name="text"/> says, halves to even.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSingle">True for the nearest float of single precision.</param>
    /// <param name="value">The float; 0 when there is none.</param>
    /// <param name="fault">What is wrong, when there is none.</param>
    /// <returns>False when it is no float, or too large for one.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, bool isSingle, out double value, [NotNullWhen(false)] out string? fault)
    {
        fault = null;
        if (TrySpecial(text, out value))
        {
            return true;
        }

        value = 0;
        if (Split(text) is not { } number || (text.Contains((byte)'_') && !NumberSyntax.HasSoundUnderscores(text)))
        {
            fault = NumberSyntax.Invalid;
            return false;
        }

        var nearest = number.IsHex ? FromHex(number, isSingle) : FromDecimal(number, isSingle);
        fault = double.IsInfinity(nearest) ? NumberSyntax.OutOfRange : null;
        value = fault is null ? nearest : 0;
        return fault is null;
    }

    private static bool TrySpecial(ReadOnlySpan<byte> text, out double value)
    {
        var isSigned = text.Length > 0 && text[0] is (byte)'+' or (byte)'-';
        var word = Encoding.ASCII.GetString(isSigned ? text[1..] : text).ToUpperInvariant();
        value = word is "INF" or "INFINITY" ? (isSigned && text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity) : double.NaN;
        return !double.IsNaN(value) || (word == "NAN" && !isSigned);
    }

    private static Parts? Split(ReadOnlySpan<byte> text)
    {
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var isHex = text.Length > at + 2 && text[at] == '0' && NumberSyntax.Lower(text[at + 1]) == 'x';
        at += isHex ? 2 : 0;

        var digits = new StringBuilder();
        var fraction = -1;
        for (; at < text.Length; at++)
        {
            var c = (char)text[at];
            if (c == '_')
            {
                continue;
            }

            if (c == '.' && fraction < 0)
            {
                fraction = digits.Length;
            }
            else if (isHex ? char.IsAsciiHexDigit(c) : char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else
            {
                break;
            }
        }

        var exponent = 0;
        var hasExponent = at < text.Length && NumberSyntax.Lower(text[at]) == (isHex ? 'p' : 'e');
        if (digits.Length == 0 || (isHex && !hasExponent) || (hasExponent && !TryExponent(text, ref at, out exponent)) || at < text.Length)
        {
            return null;
        }

        return new(isNegative, isHex, digits.ToString(), fraction < 0 ? 0 : digits.Length - fraction, exponent);
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int at, out int exponent)
    {
        at++;
        exponent = 0;
        var isNegative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is (byte)'+' or (byte)'-' ? 1 : 0;
        if (at >= text.Length || !char.IsAsciiDigit((char)text[at]))
        {
            return false;
        }

        for (; at < text.Length && (char.IsAsciiDigit((char)text[at]) || text[at] == '_'); at++)
        {
            if (text[at] != '_' && exponent < LargestExponent / 10)
            {
                exponent = (exponent * 10) + (text[at] - '0');
            }
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static double FromDecimal(Parts number, bool isSingle)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(number.IsNegative ? "-" : "")}{number.Digits}e{(long)number.Exponent - number.FractionDigits}");
        return isSingle
            ? float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static double FromHex(Parts number, bool isSingle)
    {
        var mantissa = BigInteger.Parse("0" + number.Digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var exponent = (long)number.Exponent - (4L * number.FractionDigits);
        var value = mantissa.IsZero ? 0 : Round(mantissa, exponent, isSingle ? 24 : 53, isSingle ? -149 : -1074, isSingle ? 127 : 1023);
        return number.IsNegative ? -value : value;
    }

    // Keeps as many bits as there is precision, fewer where the value is so small that the last bit has the least exponent.
    private static double Round(BigInteger mantissa, long exponent, int precision, int least, int greatest)
    {
        var length = (long)mantissa.GetBitLength();
        var drop = Math.Max(length - precision, least - exponent);
        if (drop > length + 1)
        {
            return 0;
        }

        if (drop > 0)
        {
            var kept = mantissa >> (int)drop;
            var rest = mantissa - (kept << (int)drop);
            var half = BigInteger.One << (int)(drop - 1);
            mantissa = rest > half || (rest == half && !kept.IsEven) ? kept + 1 : kept;
            exponent += drop;
            length = (long)mantissa.GetBitLength();
        }

        return exponent + length - 1 > greatest ? double.PositiveInfinity : Math.ScaleB((double)mantissa, (int)exponent);
    }

    /// <summary>A number taken apart.</summary>
    private readonly record struct Parts(bool IsNegative, bool IsHex, string Digits, int FractionDigits, int Exponent);
}

using System.Globalization;

namespace Mgmt.Policies.Library.Text;

/// <summary>Hexadecimal floats such as <c>1.8p3</c>, the prefix <c>0x</c> and the sign already taken.</summary>
internal static class HexFloatText
{
    private const int KeptBits = 60;
    private const int LargestExponent = 100_000;

    /// <summary>Reads <paramref name="text"/>, which must have a binary exponent; false when it is no such number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var p = text.IndexOfAny('p', 'P');
        if (p < 0 || !int.TryParse(text[(p + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return false;
        }

        exponent = Math.Clamp(exponent, -LargestExponent, LargestExponent);
        ulong mantissa = 0;
        var digits = 0;
        var isFraction = false;
        foreach (var c in text[..p])
        {
            if (c == '.' && !isFraction)
            {
                isFraction = true;
                continue;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            digits++;
            var digit = (uint)Convert.ToInt32(c.ToString(), 16);
            if (mantissa >> KeptBits == 0)
            {
                mantissa = (mantissa << 4) | digit;
                exponent -= isFraction ? 4 : 0;
            }
            else
            {
                // What does not fit any more still decides which way a half is rounded.
                mantissa |= digit == 0 ? 0u : 1u;
                exponent += isFraction ? 0 : 4;
            }
        }

        value = Math.ScaleB(mantissa, exponent);
        return digits > 0;
    }
}

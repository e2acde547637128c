using System.Globalization;
using System.Numerics;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>The decimal digits of a finite float's magnitude, without leading or trailing zeros; none for zero.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Point">How many of them stand before the decimal point; may be negative, or more than there are.</param>
internal readonly record struct FloatDigits(string Digits, int Point)
{
    /// <summary>The fewest digits that read back as the same float.</summary>
    public static FloatDigits Shortest(double value)
    {
        var text = FloatText.Shortest(Math.Abs(value));
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return Trimmed(significant, (point < 0 ? text.Length : point) - (digits.Length - significant.Length));
    }

    /// <summary>All the digits there are.</summary>
    public static FloatDigits Exact(double value)
    {
        var (mantissa, exponent) = FloatBits.Of(value);
        var whole = new BigInteger(mantissa);
        var digits = (exponent >= 0 ? whole << exponent : whole * BigInteger.Pow(5, -exponent)).ToString(CultureInfo.InvariantCulture);
        return whole.IsZero ? new("", 0) : new(digits.TrimEnd('0'), digits.Length + Math.Min(exponent, 0));
    }

    /// <summary>At most the first <paramref name="count"/> digits, rounded to the nearest, halves to even.</summary>
    public FloatDigits Rounded(int count)
    {
        if (count >= Digits.Length)
        {
            return this;
        }

        if (count < 0)
        {
            return new("", 0);
        }

        var isHalf = Digits[count] == '5' && count + 1 == Digits.Length;
        var isUp = isHalf ? count > 0 && (Digits[count - 1] - '0') % 2 == 1 : Digits[count] >= '5';
        return isUp ? Up(count) : Trimmed(Digits[..count], Point);
    }

    private static FloatDigits Trimmed(string digits, int point)
    {
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? new("", 0) : new(trimmed, point);
    }

    private FloatDigits Up(int count)
    {
        var kept = count;
        while (kept > 0 && Digits[kept - 1] == '9')
        {
            kept--;
        }

        return kept == 0 ? new("1", Point + 1) : new(Digits[..(kept - 1)] + (char)(Digits[kept - 1] + 1), Point);
    }
}

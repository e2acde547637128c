using System.Globalization;
using System.Numerics;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>A float's text in the notations of Go's verbs, always with its sign in front.</summary>
internal static class FloatNotation
{
    /// <summary>No precision: as many digits as it takes to read the same float back.</summary>
    public const int Shortest = -1;

    // Where a value printed without a verb of its own changes to an exponent, and where %g does.
    private const int PlainExponent = 21;
    private const int GeneralExponent = 6;

    /// <summary>The text of <paramref name="value"/>.</summary>
    /// <param name="value">The float.</param>
    /// <param name="verb">One of <c>v e E f F g G b x X</c>.</param>
    /// <param name="precision">Digits behind the point, for <c>v g G</c> digits in all; or <see cref="Shortest"/>.</param>
    public static string Of(double value, char verb, int precision)
    {
        if (double.IsNaN(value))
        {
            return "+NaN";
        }

        var sign = double.IsNegative(value) ? "-" : "+";
        return sign + (double.IsInfinity(value) ? "Inf" : verb switch
        {
            'b' => Binary(value),
            'x' => Hexadecimal(value, precision),
            'X' => Hexadecimal(value, precision).ToUpperInvariant(),
            'e' or 'E' => Scientific(value, verb, precision),
            'f' or 'F' => Fixed(value, precision),
            _ => General(value, verb, precision),
        });
    }

    private static string Scientific(double value, char verb, int precision)
    {
        var digits = precision < 0 ? FloatDigits.Shortest(value) : FloatDigits.Exact(value).Rounded(precision + 1);
        return Scientific(digits, verb, precision < 0 ? Math.Max(digits.Digits.Length - 1, 0) : precision);
    }

    private static string Scientific(FloatDigits number, char mark, int fraction)
    {
        var digits = number.Digits.PadRight(fraction + 1, '0');
        var exponent = number.Digits.Length == 0 ? 0 : number.Point - 1;
        var text = new StringBuilder().Append(digits[0]);
        if (fraction > 0)
        {
            text.Append('.').Append(digits, 1, fraction);
        }

        return text.Append(mark).Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    private static string Fixed(double value, int precision)
    {
        if (precision < 0)
        {
            return FloatText.Shortest(Math.Abs(value));
        }

        var exact = FloatDigits.Exact(value);
        return Fixed(exact.Rounded(exact.Point + precision), precision);
    }

    private static string Fixed(FloatDigits number, int fraction)
    {
        var (digits, point) = number;
        var whole = point <= 0 ? "0" : digits[..Math.Min(point, digits.Length)].PadRight(point, '0');
        if (fraction == 0)
        {
            return whole;
        }

        var zeros = Math.Min(Math.Max(-point, 0), fraction);
        var behind = point >= digits.Length ? "" : digits[Math.Max(point, 0)..];
        return string.Concat(whole, ".", (new string('0', zeros) + behind).PadRight(fraction, '0'));
    }

    private static string General(double value, char verb, int precision)
    {
        var digits = precision < 0 ? FloatDigits.Shortest(value) : FloatDigits.Exact(value).Rounded(Math.Max(precision, 1));
        var count = digits.Digits.Length;
        var threshold = precision < 0 ? (verb == 'v' ? PlainExponent : GeneralExponent) : Math.Max(precision, 1);
        if (precision >= 0 && threshold > count && count >= digits.Point)
        {
            threshold = count;
        }

        var exponent = digits.Point - 1;
        return count > 0 && (exponent < -4 || exponent >= threshold)
            ? Scientific(digits, verb == 'G' ? 'E' : 'e', count - 1)
            : Fixed(digits, Math.Max(count - digits.Point, 0));
    }

    private static string Binary(double value)
    {
        var (mantissa, exponent) = FloatBits.Of(value);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}p{exponent:+0;-0;+0}");
    }

    private static string Hexadecimal(double value, int precision)
    {
        var (mantissa, exponent) = FloatBits.Of(value);
        if (mantissa == 0)
        {
            return precision > 0 ? $"0x0.{new string('0', precision)}p+00" : "0x0p+00";
        }

        var shift = BitOperations.LeadingZeroCount((ulong)mantissa) - (63 - FloatBits.Held);
        mantissa <<= shift;
        exponent += FloatBits.Held - shift;
        if (precision is >= 0 and < FloatBits.Held / 4)
        {
            mantissa = RoundBits(mantissa, FloatBits.Held - (precision * 4));
            if (mantissa >> (FloatBits.Held + 1) != 0)
            {
                (mantissa, exponent) = (mantissa >> 1, exponent + 1);
            }
        }

        var fraction = (mantissa & ((1L << FloatBits.Held) - 1)).ToString("x13", CultureInfo.InvariantCulture);
        fraction = precision < 0 ? fraction.TrimEnd('0') : fraction.PadRight(precision, '0')[..precision];
        return string.Create(CultureInfo.InvariantCulture, $"0x1{(fraction.Length > 0 ? "." : "")}{fraction}p{exponent:+00;-00;+00}");
    }

    private static long RoundBits(long mantissa, int dropped)
    {
        var unit = 1L << dropped;
        var rest = mantissa & (unit - 1);
        var kept = mantissa - rest;
        return rest > unit / 2 || (rest == unit / 2 && (kept & unit) != 0) ? kept + unit : kept;
    }
}

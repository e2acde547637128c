using System.Globalization;
using System.Text;

namespace Mgmt.Model;

/// <summary>Floats as text: the shortest decimal that reads back as the same float, never with an exponent.</summary>
public static class FloatText
{
    /// <summary>The shortest decimal, without a point when there is no fraction; <c>NaN</c>, <c>+Inf</c>, <c>-Inf</c>.</summary>
    public static string Shortest(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        return e < 0 ? text : Expand(text.AsSpan(0, e), int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture));
    }

    private static string Expand(ReadOnlySpan<char> mantissa, int exponent)
    {
        var result = new StringBuilder();
        if (mantissa[0] == '-')
        {
            result.Append('-');
            mantissa = mantissa[1..];
        }

        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        var position = (point < 0 ? mantissa.Length : point) + exponent;
        if (position <= 0)
        {
            return result.Append("0.").Append('0', -position).Append(digits).ToString();
        }

        return position >= digits.Length
            ? result.Append(digits).Append('0', position - digits.Length).ToString()
            : result.Append(digits, 0, position).Append('.').Append(digits, position, digits.Length - position).ToString();
    }
}

namespace Mgmt.Policies.Library.Golang;

/// <summary>Logarithms by the algorithm that Go's have from FDLIBM, so that they agree to the last digit.</summary>
internal static class Logarithms
{
    private const double BinaryOfE = 1.44269504088896340735992468100189214;
    private const double DecimalOfE = 0.434294481903251827651128918916605082;

    // The logarithm of 2 in two parts, the first of so few digits that its multiples are exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The natural logarithm; NaN for negative numbers.</summary>
    public static double Natural(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : GoMath.NaN;
        }

        var (fraction, exponent) = GoMath.FrExp(x);
        if (fraction < Math.Sqrt(2) / 2)
        {
            fraction *= 2;
            exponent--;
        }

        var f = fraction - 1;
        var s = f / (2 + f);
        var s2 = s * s;
        var s4 = s2 * s2;
        var odd = s2 * (6.666666666666735130e-01 + (s4 * (2.857142874366239149e-01 + (s4 * (1.818357216161805012e-01 + (s4 * 1.479819860511658591e-01))))));
        var even = s4 * (3.999999999940941908e-01 + (s4 * (2.222219843214978396e-01 + (s4 * 1.531383769920937332e-01))));
        var half = 0.5 * f * f;
        return (exponent * Ln2High) - (half - ((s * (half + (odd + even))) + (exponent * Ln2Low)) - f);
    }

    /// <summary>The binary logarithm, exact for powers of two; NaN for negative numbers.</summary>
    public static double Binary(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return Natural(x);
        }

        var (fraction, exponent) = GoMath.FrExp(x);
        return fraction == 0.5 ? exponent - 1 : (Natural(fraction) * BinaryOfE) + exponent;
    }

    /// <summary>The decimal logarithm; NaN for negative numbers.</summary>
    public static double Decimal(double x) => Natural(x) * DecimalOfE;
}

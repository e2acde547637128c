namespace Mgmt.Policies.Library.Golang;

/// <summary>Powers as Go makes them: whole exponents by squaring, so that their last digits are Go's.</summary>
internal static class PowerFunction
{
    // Beyond this, squaring once more overflows or vanishes in any case.
    private const int LargestExponent = 1 << 12;

    /// <summary>x to the y.</summary>
    public static double Pow(double x, double y)
    {
        if (y is 0 or 1 || x is 0 or 1 || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return Math.Pow(x, y);
        }

        return y switch
        {
            0.5 => Math.Sqrt(x),
            -0.5 => 1 / Math.Sqrt(x),
            _ => Finite(x, y),
        };
    }

    private static double Finite(double x, double y)
    {
        const double Uncountable = 1L << 62;
        var whole = Math.Truncate(Math.Abs(y));
        var rest = Math.Abs(y) - whole;
        if (rest != 0 && x < 0)
        {
            return GoMath.NaN;
        }

        if (whole >= Uncountable * 2)
        {
            return x == -1 ? 1 : Math.Abs(x) < 1 == y > 0 ? 0 : double.PositiveInfinity;
        }

        if (rest > 0.5)
        {
            rest--;
            whole++;
        }

        var result = rest == 0 ? 1 : Math.Exp(rest * Logarithms.Natural(x));
        var exponent = Raise(x, (long)whole, ref result);
        return y < 0 ? GoMath.LdExp(1 / result, -exponent) : GoMath.LdExp(result, exponent);
    }

    // Multiplies the result by the fraction of x to the n; what it has to be scaled by, as a power of two, is returned.
    private static long Raise(double x, long n, ref double result)
    {
        var (fraction, exponent) = GoMath.FrExp(x);
        long scale = 0;
        long step = exponent;
        for (; n != 0; n >>= 1)
        {
            if (Math.Abs(step) > LargestExponent)
            {
                return scale + step;
            }

            if ((n & 1) == 1)
            {
                result *= fraction;
                scale += step;
            }

            fraction *= fraction;
            step <<= 1;
            if (fraction < 0.5)
            {
                fraction += fraction;
                step--;
            }
        }

        return scale;
    }
}

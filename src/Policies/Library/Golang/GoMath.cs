namespace Mgmt.Policies.Library.Golang;

/// <summary>The functions of Go's <c>math</c> that .NET has not, or whose special cases are others there.</summary>
internal static class GoMath
{
    /// <summary>No number, without a sign; .NET's has one.</summary>
    public static double NaN => BitConverter.Int64BitsToDouble(0x7ff8000000000001);

    /// <summary>The difference if it is positive, else 0.</summary>
    public static double Dim(double x, double y) => x - y is var difference && difference <= 0 ? 0 : difference;

    /// <summary>The greater; infinity is greater than NaN.</summary>
    public static double Max(double x, double y) =>
        double.IsPositiveInfinity(x) || double.IsPositiveInfinity(y) ? double.PositiveInfinity : Math.Max(x, y);

    /// <summary>The lesser; negative infinity is less than NaN.</summary>
    public static double Min(double x, double y) =>
        double.IsNegativeInfinity(x) || double.IsNegativeInfinity(y) ? double.NegativeInfinity : Math.Min(x, y);

    /// <summary>The cube root, exact for cubes.</summary>
    public static double Cbrt(double x)
    {
        // The C library's may be off by a few units in the last place; one step of Newton's puts that right.
        var root = Math.Cbrt(x);
        return root == 0 || !double.IsFinite(root) ? root : root - ((root - (x / (root * root))) / 3);
    }

    /// <summary>The length of the hypotenuse, without overflow on the way.</summary>
    public static double Hypot(double p, double q)
    {
        if (double.IsInfinity(p) || double.IsInfinity(q))
        {
            return double.PositiveInfinity;
        }

        var larger = Math.Max(Math.Abs(p), Math.Abs(q));
        var ratio = Math.Min(Math.Abs(p), Math.Abs(q)) / larger;
        return larger == 0 ? 0 : larger * Math.Sqrt(1 + (ratio * ratio));
    }

    /// <summary>The logarithm of 1 + x, exact for small x too.</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(sum) ? x : x == -1 ? double.NegativeInfinity : Math.Log(sum) + ((x - (sum - 1)) / sum);
    }

    /// <summary>e to the x, less 1, exact for small x too.</summary>
    public static double ExpM1(double x)
    {
        const double Small = 0.5;
        if (!(Math.Abs(x) < Small))
        {
            return Math.Exp(x) - 1;
        }

        if (x == 0)
        {
            return x;
        }

        // x (1 + x/2 (1 + x/3 (…))): seventeen terms leave less than a float can hold.
        var sum = 1.0;
        for (var n = 17; n > 1; n--)
        {
            sum = 1 + (x / n * sum);
        }

        return x * sum;
    }

    /// <summary>The binary exponent; the least or greatest int of 32 bits where there is none.</summary>
    public static long ILogB(double x) => Math.ILogB(x);

    /// <summary>The binary exponent, as a float.</summary>
    public static double LogB(double x) => x switch
    {
        0 => double.NegativeInfinity,
        _ when double.IsNaN(x) => x,
        _ when double.IsInfinity(x) => double.PositiveInfinity,
        _ => Math.ILogB(x),
    };

    /// <summary>The fraction, from a half to below 1, that times 2 to the exponent is the finite number x, which is not 0.</summary>
    public static (double Fraction, int Exponent) FrExp(double x)
    {
        var exponent = Math.ILogB(x) + 1;
        return (Math.ScaleB(x, -exponent), exponent);
    }

    /// <summary>The fraction times 2 to the exponent.</summary>
    public static double LdExp(double fraction, long exponent) => Math.ScaleB(fraction, (int)Math.Clamp(exponent, -10_000, 10_000));

    /// <summary>The next float after x in the direction of y.</summary>
    public static double NextAfter(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        return x == y ? x : x == 0 ? Math.CopySign(double.Epsilon, y) : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x);
    }

    /// <summary>10 to the n; 0 below -323, infinite above 308.</summary>
    public static double Pow10(long n)
    {
        const int Step = 32;
        return n switch
        {
            < -323 => 0,
            > 308 => double.PositiveInfinity,
            < 0 => Power(-n / Step * -Step) / Power(-n % Step),
            _ => Power(n / Step * Step) * Power(n % Step),
        };
    }

    /// <summary>What x differs by from the nearest multiple of y, of two equally near ones the even one; exact.</summary>
    public static double Remainder(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y) || double.IsInfinity(x) || y == 0)
        {
            return double.NaN;
        }

        if (double.IsInfinity(y))
        {
            return x;
        }

        var divisor = Math.Abs(y);
        var rest = Math.Abs(x);
        if (divisor <= double.MaxValue / 2)
        {
            rest %= divisor + divisor;
        }

        // Doubling is exact for the least divisors, halving for the others.
        if (divisor < Math.ScaleB(1, -1021))
        {
            if (rest + rest > divisor)
            {
                rest -= divisor;
                rest -= rest + rest >= divisor ? divisor : 0;
            }
        }
        else if (rest > divisor / 2)
        {
            rest -= divisor;
            rest -= rest >= divisor / 2 ? divisor : 0;
        }

        return double.IsNegative(x) ? -rest : rest;
    }

    /// <summary>The nearest whole number, halves away from zero.</summary>
    public static double Round(double x) => Math.Round(x, MidpointRounding.AwayFromZero);

    /// <summary>True when f is infinite: with a positive sign, a negative one, or for 0 with either.</summary>
    public static bool IsInf(double f, long sign) => (sign >= 0 && double.IsPositiveInfinity(f)) || (sign <= 0 && double.IsNegativeInfinity(f));

    private static double Power(long n) => double.Parse($"1e{n}", System.Globalization.CultureInfo.InvariantCulture);
}

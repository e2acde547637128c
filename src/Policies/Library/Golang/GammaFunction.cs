namespace Mgmt.Policies.Library.Golang;

/// <summary>The gamma function, to within a few units in the last place.</summary>
internal static class GammaFunction
{
    private const double LargestArgument = 171.7;

    // Below this one, every result that is no integer's is less than the least float.
    private const double LeastArgument = -190;

    // Up to here, 1/x is all there is.
    private const double Tiny = 1e-17;

    // Stirling's series is as good as exact from here on.
    private const double FirstAsymptotic = 24;

    // Beyond this one a power is taken in two halves, since the whole would overflow.
    private const double LargestPower = 140;

    /// <summary>Gamma of <paramref name="x"/>; NaN for negative integers, a signed infinity at a signed zero.</summary>
    public static double Gamma(double x)
    {
        if (Math.Abs(x) < Tiny)
        {
            return 1 / x;
        }

        if (double.IsNaN(x) || double.IsNegativeInfinity(x) || (x < 0 && Math.Floor(x) == x))
        {
            return double.NaN;
        }

        return x switch
        {
            > LargestArgument => double.PositiveInfinity,
            < LeastArgument => IsEven(Math.Floor(x)) ? 0 : double.NegativeZero,
            < 0 => Reflect(x),
            _ => Positive(x),
        };
    }

    // gamma(x) = pi / (sin(pi x) s gamma(s)) where s = -x. Divided one by one, so that no factor overflows.
    private static double Reflect(double x)
    {
        var whole = Math.Round(x);
        var sine = Math.Sin(Math.PI * (x - whole)) * (IsEven(whole) ? 1 : -1);
        var size = -x;
        DoubleDouble product = size;
        while (size > LargestPower)
        {
            size--;
            product *= size;
        }

        return Math.PI / sine / product.High / Positive(size);
    }

    private static double Positive(double x)
    {
        // gamma(x) = gamma(x + n) / (x (x + 1) … (x + n - 1))
        DoubleDouble shift = 1;
        DoubleDouble argument = x;
        while (argument.High < FirstAsymptotic)
        {
            shift *= argument;
            argument += 1;
        }

        return Math.Floor(x) == x && x <= FirstAsymptotic ? Factorial(x) : Stirling(argument, shift);
    }

    private static double Factorial(double x)
    {
        DoubleDouble product = 1;
        for (var factor = 2.0; factor < x; factor++)
        {
            product *= factor;
        }

        return product.High;
    }

    // sqrt(2 pi / x) (x / e)^x e^(1/(12 x) - 1/(360 x^3) + …), over the shift.
    private static double Stirling(DoubleDouble argument, DoubleDouble shift)
    {
        const double RootOfTwoPi = 2.5066282746310005024;
        var x = argument.High;
        var inverse = 1 / x;
        var square = inverse * inverse;
        var exponent = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188))))))));

        // What rounding the argument lost changes the logarithm of the result by that much times the logarithm of x.
        exponent += argument.Low * Math.Log(x);
        var correction = RootOfTwoPi * (1 + GoMath.ExpM1(exponent));
        if (x <= LargestPower)
        {
            return correction * Math.Pow(x, x - 0.5) / Math.Exp(x) / shift.High;
        }

        var half = Math.Pow(x, (0.5 * x) - 0.25);
        return correction * half / Math.Exp(x) * half / shift.High;
    }

    private static bool IsEven(double whole) => whole % 2 == 0;
}

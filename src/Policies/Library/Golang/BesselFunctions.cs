using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>
/// The Bessel functions of integer order: by their power series in long numbers up to x = 25, by Hankel's expansion beyond,
/// and from order to order by their recurrence. Errors are a few units in the last place of the greatest value nearby.
/// </summary>
internal static class BesselFunctions
{
    /// <summary>The greatest order for which x may be of the same size: 1 000 000.</summary>
    public const long LargestOrder = 1_000_000;

    private const double EndOfSeries = 25;

    // Euler's constant less the logarithm of 2.
    private static readonly DoubleDouble EulerLessLn2 = new(-0.11593151565841245, -3.7780767526472776e-19);
    private static readonly DoubleDouble OneOverPi = new(0.3183098861837907, -1.9678676675182486e-17);

    /// <summary>The function of the first kind.</summary>
    /// <exception cref="FunctionFailedException">The order is too great.</exception>
    public static double J(long n, double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (double.IsInfinity(x) || x == 0)
        {
            return n == 0 && x == 0 ? 1 : 0;
        }

        // Of an odd order, a negative order and a negative argument both change the sign.
        var changesSign = long.IsOddInteger(n) && (n < 0) != (x < 0);
        var value = Positive(Magnitude(n), Math.Abs(x));
        return changesSign ? -value : value;
    }

    /// <summary>The function of the second kind.</summary>
    /// <exception cref="FunctionFailedException">The order is too great.</exception>
    public static double Y(long n, double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return double.NaN;
        }

        var changesSign = n < 0 && long.IsOddInteger(n);
        var value = x == 0 ? double.NegativeInfinity : double.IsInfinity(x) ? 0 : Second(Magnitude(n), x);
        return changesSign && value != 0 ? -value : value;
    }

    private static long Magnitude(long n) => Math.Abs(Math.Max(n, -long.MaxValue));

    private static double Positive(long n, double x) => x < EndOfSeries ? Series(n, x).High
        : n <= 1 ? Asymptotic(n, x).First
        : IsFarBelow(n, x) ? 0
        : n <= x ? Forward(n, x, Asymptotic(0, x).First, Asymptotic(1, x).First)
        : Backward(n, x);

    private static double Second(long n, double x)
    {
        var isSmall = x < EndOfSeries;
        return n switch
        {
            0 => isSmall ? SecondSeries0(x) : Asymptotic(0, x).Second,
            1 => isSmall ? SecondSeries1(x) : Asymptotic(1, x).Second,
            _ => !isSmall && IsFarBelow(n, x) ? double.NegativeInfinity : Forward(n, x, Second(0, x), Second(1, x)),
        };
    }

    // (x/2)^n/n! (1 - (x/2)^2/(1 (n + 1)) (1 - (x/2)^2/(2 (n + 2)) (…))), term by term.
    private static DoubleDouble Series(long n, double x)
    {
        DoubleDouble half = x / 2;
        DoubleDouble term = 1;
        for (var factor = 1L; factor <= n && term.High != 0; factor++)
        {
            term = term * half / factor;
        }

        var sum = term;
        for (var k = 1; IsSignificant(term, sum); k++)
        {
            term = -term * half * half / k / (n + k);
            sum += term;
        }

        return sum;
    }

    private static double SecondSeries0(double x)
    {
        DoubleDouble half = x / 2;
        DoubleDouble term = -1;
        DoubleDouble harmonic = 0;
        DoubleDouble sum = 0;
        for (var k = 1; k == 1 || IsSignificant(term, sum); k++)
        {
            term = -term * half * half / k / k;
            harmonic += (DoubleDouble)1 / k;
            sum += term * harmonic;
        }

        return ((((EulerLessLn2 + Math.Log(x)) * Series(0, x)) + sum) * 2 * OneOverPi).High;
    }

    private static double SecondSeries1(double x)
    {
        DoubleDouble half = x / 2;
        var term = half;
        DoubleDouble harmonic = 0;
        DoubleDouble sum = term;
        for (var k = 1; IsSignificant(term, sum); k++)
        {
            term = -term * half * half / k / (k + 1);
            harmonic += (DoubleDouble)1 / k;
            sum += term * (harmonic + harmonic + ((DoubleDouble)1 / (k + 1)));
        }

        var regular = (((EulerLessLn2 + Math.Log(x)) * Series(1, x) * 2) - sum) * OneOverPi;
        return regular.High - (2 / Math.PI / x);
    }

    private static bool IsSignificant(DoubleDouble term, DoubleDouble sum) => Math.Abs(term.High) > Math.Max(Math.Abs(sum.High), 1e-3) * 1e-33 && term.High != 0;

    // Hankel's expansion for the orders 0 and 1: two waves with slowly falling amplitudes.
    private static (double First, double Second) Asymptotic(long n, double x)
    {
        const int Terms = 30;
        double even = 1;
        double odd = 0;
        double term = 1;
        for (var k = 1; k <= Terms; k++)
        {
            term *= ((4 * n * n) - ((2.0 * k - 1) * (2.0 * k - 1))) / (8.0 * k * x);
            var signed = k % 4 is 2 or 3 ? -term : term;
            even += k % 2 == 0 ? signed : 0;
            odd += k % 2 == 0 ? 0 : signed;
        }

        var (sine, cosine) = Math.SinCos(x);
        var root = Math.Sqrt(Math.PI) * Math.Sqrt(x);
        var (sum, difference) = (sine + cosine, sine - cosine);
        return n == 0
            ? (((even * sum) - (odd * difference)) / root, ((even * difference) + (odd * sum)) / root)
            : (((even * difference) + (odd * sum)) / root, ((odd * difference) - (even * sum)) / root);
    }

    // Stable as long as the order is less than x, and always for the second kind.
    private static double Forward(long n, double x, double zeroth, double first)
    {
        var (below, here) = (zeroth, first);
        for (var k = 1L; k < n && !double.IsInfinity(here); k++)
        {
            (below, here) = (here, (2.0 * k / x * here) - below);
        }

        return here;
    }

    // Down from an order where the function is nothing, and then scaled to the greater one of the orders 0 and 1.
    private static double Backward(long n, double x)
    {
        const double Huge = 1e200;
        const long Margin = 60;
        const double Transition = 24;

        // The function begins to fall at the order x, over a width that grows with the cube root of the order.
        var (above, here, wanted) = (0.0, 1.0, 0.0);
        for (var k = n + Margin + (long)(Transition * Math.Cbrt(n)); k > 0; k--)
        {
            (above, here) = (here, (2.0 * k / x * here) - above);
            if (k - 1 == n)
            {
                wanted = here;
            }

            if (Math.Abs(here) > Huge)
            {
                (above, here, wanted) = (above / Huge, here / Huge, wanted / Huge);
            }
        }

        var (zeroth, first) = (Asymptotic(0, x).First, Asymptotic(1, x).First);
        return Math.Abs(zeroth) > Math.Abs(first) ? wanted * (zeroth / here) : wanted * (first / above);
    }

    // So far below its turning point the first kind is less than the least float, and the second beyond the greatest.
    private static bool IsFarBelow(long n, double x)
    {
        const long LeastOrder = 2000;
        var isFar = n > LeastOrder && x < n / 4.0;
        return isFar || n <= LargestOrder
            ? isFar
            : throw new FunctionFailedException($"the order {n} is greater than {LargestOrder}, which is the limit for an argument of its size");
    }
}

namespace Mgmt.Policies.Library.Golang;

/// <summary>The error function, its complement and their inverses, to within a few units in the last place.</summary>
internal static class ErrorFunction
{
    private const double TwoOverRootOfPi = 1.12837916709551257390;
    private const double OneOverRootOfPi = 0.56418958354775628695;

    // The series is exact enough up to here, the continued fraction short enough from here on.
    private const double EndOfSeries = 3;

    // Beyond these, the results are 1 and 0.
    private const double EndOfErf = 6;
    private const double EndOfErfc = 27.3;

    private static readonly DoubleDouble ExactTwoOverRootOfPi = new(1.1283791670955126, 1.533545961316588e-17);

    /// <summary>The error function.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        return size switch
        {
            < 1e-8 => x * TwoOverRootOfPi,
            < EndOfSeries => Series(x).High,
            < EndOfErf => Math.CopySign(1 - Tail(size), x),
            _ => Math.CopySign(1, x),
        };
    }

    /// <summary>1 less the error function, exact also where that is nearly 1.</summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        return x switch
        {
            <= -EndOfErf => 2,
            < -EndOfSeries => 2 - Tail(-x),
            < EndOfSeries => (1 - Series(x)).High,
            < EndOfErfc => Tail(x),
            _ => 0,
        };
    }

    /// <summary>The number of which <paramref name="x"/>, from -1 to 1, is the error function; NaN outside.</summary>
    public static double ErfInv(double x)
    {
        if (!(Math.Abs(x) <= 1))
        {
            return double.NaN;
        }

        var size = Math.Abs(x);
        return size switch
        {
            1 => Math.CopySign(double.PositiveInfinity, x),
            < 1e-8 => x / TwoOverRootOfPi,
            _ => Math.CopySign(Refine(size, Guess(size)), x),
        };
    }

    // 2/sqrt(pi) (x - x^3/3 + x^5/(2! 5) - …). It cancels, hence the long numbers.
    private static DoubleDouble Series(double x)
    {
        DoubleDouble square = (DoubleDouble)x * x;
        DoubleDouble power = x;
        DoubleDouble sum = x;
        for (var n = 1; Math.Abs(power.High) > Math.Abs(sum.High) * 1e-33; n++)
        {
            power = -power * square / n;
            sum += power / ((2 * n) + 1);
        }

        return sum * ExactTwoOverRootOfPi;
    }

    // erfc as exp(-x^2)/sqrt(pi) over the continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + …))).
    private static double Tail(double x)
    {
        const int Depth = 100;
        var fraction = x;
        for (var n = Depth; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        var square = (DoubleDouble)x * x;
        return Math.Exp(-square.High) * (1 - square.Low) * OneOverRootOfPi / fraction;
    }

    // Winitzki's approximation, good to a thousandth.
    private static double Guess(double x)
    {
        const double Fit = 0.147;
        var log = Math.Log((1 - x) * (1 + x));
        var first = (2 / (Math.PI * Fit)) + (log / 2);
        return Math.Sqrt(Math.Sqrt((first * first) - (log / Fit)) - first);
    }

    // Halley's steps. The fault is a difference of nearly equal numbers, hence the long ones.
    private static double Refine(double x, double guess)
    {
        const int Steps = 3;
        for (var i = 0; i < Steps; i++)
        {
            var fault = guess < EndOfSeries ? (Series(guess) - x).High : 1 - x - Erfc(guess);
            var step = fault / (TwoOverRootOfPi * Math.Exp(-guess * guess));
            guess -= step / (1 + (guess * step));
        }

        return guess;
    }
}

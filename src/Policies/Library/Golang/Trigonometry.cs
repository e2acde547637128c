namespace Mgmt.Policies.Library.Golang;

/// <summary>Angles by the algorithms that Go's have from the Cephes library, so that they agree to the last digit.</summary>
internal static class Trigonometry
{
    // From here on the reduction to an eighth of a turn needs more digits than a float has.
    private const double Far = 1 << 29;

    /// <summary>The sine.</summary>
    public static double Sin(double x)
    {
        if (x == 0 || !(Math.Abs(x) < Far))
        {
            return Math.Sin(x);
        }

        var (octant, z) = Reduce(Math.Abs(x));
        var sine = octant % 4 == 2 ? CosineNearZero(z) : SineNearZero(z);
        return octant > 3 != x < 0 ? -sine : sine;
    }

    /// <summary>The cosine.</summary>
    public static double Cos(double x)
    {
        if (!(Math.Abs(x) < Far))
        {
            return Math.Cos(x);
        }

        var (octant, z) = Reduce(Math.Abs(x));
        var cosine = octant % 4 == 2 ? SineNearZero(z) : CosineNearZero(z);
        return octant is 2 or 4 ? -cosine : cosine;
    }

    /// <summary>The tangent.</summary>
    public static double Tan(double x)
    {
        const double Negligible = 1e-14;
        if (x == 0 || !(Math.Abs(x) < Far))
        {
            return Math.Tan(x);
        }

        var (octant, z) = Reduce(Math.Abs(x));
        var square = z * z;
        var tangent = z;
        if (square > Negligible)
        {
            var above = (((-1.30936939181383734205e4 * square) + 1.15351664838587416140e6) * square) - 1.79565251976484877988e7;
            var below = ((((((square + 1.36812963470692954678e4) * square) - 1.32089234440210967447e6) * square) + 2.50083801823357915839e7) * square) - 5.38695755929454629881e7;
            tangent = z + (z * (square * above / below));
        }

        tangent = octant % 4 == 2 ? -1 / tangent : tangent;
        return x < 0 ? -tangent : tangent;
    }

    /// <summary>The angle with that tangent.</summary>
    public static double Atan(double x) => x == 0 ? x : x > 0 ? AtanOfPositive(x) : -AtanOfPositive(-x);

    /// <summary>The angle with that sine; NaN outside -1 to 1.</summary>
    public static double Asin(double x)
    {
        const double Steep = 0.7;
        var size = Math.Abs(x);
        if (x == 0 || !(size <= 1))
        {
            return x == 0 ? x : GoMath.NaN;
        }

        var cosine = Math.Sqrt(1 - (size * size));
        var angle = size > Steep ? (Math.PI / 2) - AtanOfPositive(cosine / size) : AtanOfPositive(size / cosine);
        return x < 0 ? -angle : angle;
    }

    /// <summary>The angle with that cosine; NaN outside -1 to 1.</summary>
    public static double Acos(double x) => (Math.PI / 2) - Asin(x);

    /// <summary>The angle of the point (x, y), from -pi to pi.</summary>
    public static double Atan2(double y, double x)
    {
        if (x == 0 || y == 0 || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return Math.Atan2(y, x);
        }

        var angle = Atan(y / x);
        return x > 0 ? angle : angle <= 0 ? angle + Math.PI : angle - Math.PI;
    }

    // The eighth of a turn that x is nearest to, of those that are quarters, and how far it is from that; the eighth is 0, 2, 4 or 6.
    private static (long Octant, double Angle) Reduce(double x)
    {
        var eighth = (long)(x * (4 / Math.PI));
        eighth += eighth & 1;
        double turned = eighth;
        return (eighth & 7, x - (turned * 7.85398125648498535156e-1) - (turned * 3.77489470793079817668e-8) - (turned * 2.69515142907905952645e-15));
    }

    private static double SineNearZero(double z)
    {
        var square = z * z;
        return z + (z * square * ((((((((((1.58962301576546568060e-10 * square) - 2.50507477628578072866e-8) * square) + 2.75573136213857245213e-6) * square) - 1.98412698295895385996e-4) * square) + 8.33333333332211858878e-3) * square) - 1.66666666666666307295e-1));
    }

    private static double CosineNearZero(double z)
    {
        var square = z * z;
        return 1 - (0.5 * square) + (square * square * ((((((((((-1.13585365213876817300e-11 * square) + 2.08757008419747316778e-9) * square) - 2.75573141792967388112e-7) * square) + 2.48015872888517045348e-5) * square) - 1.38888888888730564116e-3) * square) + 4.16666666666665929218e-2));
    }

    private static double AtanOfPositive(double x)
    {
        const double Flat = 0.66;
        const double Steep = 2.41421356237309504880;
        const double MoreOfPi = 6.123233995736765886130e-17;
        return x <= Flat ? AtanNearZero(x)
            : x > Steep ? (Math.PI / 2) - AtanNearZero(1 / x) + MoreOfPi
            : (Math.PI / 4) + AtanNearZero((x - 1) / (x + 1)) + (0.5 * MoreOfPi);
    }

    private static double AtanNearZero(double x)
    {
        var square = x * x;
        var above = (((((((-8.750608600031904122785e-01 * square) - 1.615753718733365076637e+01) * square) - 7.500855792314704667340e+01) * square) - 1.228866684490136173410e+02) * square) - 6.485021904942025371773e+01;
        var below = ((((((((square + 2.485846490142306297962e+01) * square) + 1.650270098316988542046e+02) * square) + 4.328810604912902668951e+02) * square) + 4.853903996359136964868e+02) * square) + 1.945506571482613964425e+02;
        return (x * (square * above / below)) + x;
    }
}

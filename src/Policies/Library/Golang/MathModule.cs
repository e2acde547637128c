using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>The module <c>golang/math</c>. Angles are in radians; nothing here fails but a Bessel function of too great an order.</summary>
internal static class MathModule
{
    public static IEnumerable<FunctionDefinition> All => [.. Rounding, .. Powers, .. Angles, .. Hyperbolas, .. Special, .. Pairs, .. Mixed];

    private static IEnumerable<FunctionDefinition> Rounding =>
    [
        Of("abs", Math.Abs, "The number without its sign.", "math.abs(-2.5) # 2.5"),
        Of("ceil", Math.Ceiling, "The least whole number that is not below x.", "math.ceil(1.2) # 2"),
        Of("floor", Math.Floor, "The greatest whole number that is not above x.", "math.floor(1.8) # 1"),
        Of("round", GoMath.Round, "The nearest whole number, halves away from zero.", "math.round(2.5) # 3"),
        Of("round_to_even", Math.Round, "The nearest whole number, halves to the even one.", "math.round_to_even(2.5) # 2"),
        Of("trunc", Math.Truncate, "The whole part of x.", "math.trunc(-1.8) # -1"),
    ];

    private static IEnumerable<FunctionDefinition> Powers =>
    [
        Of("cbrt", GoMath.Cbrt, "The cube root.", "math.cbrt(27.0) # 3"),
        Of("exp", Math.Exp, "e to the x.", "math.exp(0.0) # 1"),
        Of("exp_2", static x => Math.Pow(2, x), "2 to the x.", "math.exp_2(3.0) # 8"),
        Of("expm_1", GoMath.ExpM1, "e to the x, less 1, exact for small x too.", "math.expm_1(0.0) # 0"),
        Of("log", Logarithms.Natural, "The natural logarithm; NaN for negative numbers.", "math.log(1.0) # 0"),
        Of("log_10", Logarithms.Decimal, "The decimal logarithm; NaN for negative numbers.", "math.log_10(100.0) # 2"),
        Of("log_1_p", GoMath.Log1P, "The natural logarithm of 1 + x, exact for small x too.", "math.log_1_p(0.0) # 0"),
        Of("log_2", Logarithms.Binary, "The binary logarithm, exact for powers of two; NaN for negative numbers.", "math.log_2(8.0) # 3"),
        Of("logb", GoMath.LogB, "The binary exponent of x, as a float.", "math.logb(8.5) # 3"),
        Of("sqrt", Math.Sqrt, "The square root; NaN for negative numbers.", "math.sqrt(9.0) # 3"),
    ];

    private static IEnumerable<FunctionDefinition> Angles =>
    [
        Of("acos", Trigonometry.Acos, "The angle with that cosine; NaN outside -1 to 1.", "math.acos(1.0) # 0"),
        Of("asin", Trigonometry.Asin, "The angle with that sine; NaN outside -1 to 1.", "math.asin(0.0) # 0"),
        Of("atan", Trigonometry.Atan, "The angle with that tangent.", "math.atan(0.0) # 0"),
        Of("cos", Trigonometry.Cos, "The cosine.", "math.cos(0.0) # 1"),
        Of("sin", Trigonometry.Sin, "The sine.", "math.sin(0.0) # 0"),
        Of("tan", Trigonometry.Tan, "The tangent.", "math.tan(0.0) # 0"),
    ];

    private static IEnumerable<FunctionDefinition> Hyperbolas =>
    [
        Of("acosh", Math.Acosh, "The inverse hyperbolic cosine; NaN below 1.", "math.acosh(1.0) # 0"),
        Of("asinh", Math.Asinh, "The inverse hyperbolic sine.", "math.asinh(0.0) # 0"),
        Of("atanh", Math.Atanh, "The inverse hyperbolic tangent; NaN outside -1 to 1.", "math.atanh(0.0) # 0"),
        Of("cosh", Math.Cosh, "The hyperbolic cosine.", "math.cosh(0.0) # 1"),
        Of("sinh", Math.Sinh, "The hyperbolic sine.", "math.sinh(0.0) # 0"),
        Of("tanh", Math.Tanh, "The hyperbolic tangent.", "math.tanh(0.0) # 0"),
    ];

    private static IEnumerable<FunctionDefinition> Special =>
    [
        Of("erf", ErrorFunction.Erf, "The error function.", "math.erf(0.0) # 0"),
        Of("erfc", ErrorFunction.Erfc, "1 less the error function, exact also where that is nearly 1.", "math.erfc(0.0) # 1"),
        Of("erfcinv", static x => ErrorFunction.ErfInv(1 - x), "The number of which x, from 0 to 2, is `erfc`; NaN outside.", "math.erfcinv(1.0) # 0"),
        Of("erfinv", ErrorFunction.ErfInv, "The number of which x, from -1 to 1, is `erf`; NaN outside.", "math.erfinv(0.0) # 0"),
        Of("gamma", GammaFunction.Gamma, "The gamma function: the factorial of x - 1 for whole x; NaN for negative ones.", "math.gamma(5.0) # 24"),
        Of("j_0", static x => BesselFunctions.J(0, x), "The Bessel function of the first kind and order 0.", "math.j_0(0.0) # 1"),
        Of("j_1", static x => BesselFunctions.J(1, x), "The Bessel function of the first kind and order 1.", "math.j_1(0.0) # 0"),
        Of("y_0", static x => BesselFunctions.Y(0, x), "The Bessel function of the second kind and order 0; NaN for negative numbers.", "math.y_0(0.0) # -Inf"),
        Of("y_1", static x => BesselFunctions.Y(1, x), "The Bessel function of the second kind and order 1; NaN for negative numbers.", "math.y_1(0.0) # -Inf"),
        Of("jn", "func(n int, x float) float", static a => Value.Float(BesselFunctions.J(a[0].AsInt, a[1].AsFloat)), "The Bessel function of the first kind and order n. Fails when n and x are both of the size of a million or more.", "math.jn(2, 0.0) # 0"),
        Of("yn", "func(n int, x float) float", static a => Value.Float(BesselFunctions.Y(a[0].AsInt, a[1].AsFloat)), "The Bessel function of the second kind and order n; NaN for negative x. Fails when n and x are both of the size of a million or more.", "math.yn(2, 0.0) # -Inf"),
    ];

    private static IEnumerable<FunctionDefinition> Pairs =>
    [
        Of("atan_2", "y", "x", Trigonometry.Atan2, "The angle of the point (x, y), from -pi to pi.", "math.atan_2(0.0, 1.0) # 0"),
        Of("copysign", "f", "sign", Math.CopySign, "The number f with the sign of the other.", "math.copysign(3.2, -1.0) # -3.2"),
        Of("dim", "x", "y", GoMath.Dim, "x less y, but not below 0.", "math.dim(4.0, -2.0) # 6"),
        Of("hypot", "p", "q", GoMath.Hypot, "The square root of p squared plus q squared, without overflow on the way.", "math.hypot(3.0, 4.0) # 5"),
        Of("max", "x", "y", GoMath.Max, "The greater number; NaN when one is NaN, unless the other is infinite.", "math.max(1.5, 2.0) # 2"),
        Of("min", "x", "y", GoMath.Min, "The lesser number; NaN when one is NaN, unless the other is negative infinity.", "math.min(1.5, 2.0) # 1.5"),
        Of("mod", "x", "y", static (x, y) => x % y, "What is left of x after division by y, with the sign of x; NaN for y = 0.", "math.mod(7.0, 4.0) # 3"),
        Of("nextafter", "x", "y", GoMath.NextAfter, "The next float after x in the direction of y.", "math.nextafter(1.0, 1.0) # 1"),
        Of("pow", "x", "y", PowerFunction.Pow, "x to the y.", "math.pow(2.0, 3.0) # 8"),
        Of("remainder", "x", "y", GoMath.Remainder, "What x differs by from the nearest multiple of y; NaN for y = 0.", "math.remainder(7.0, 4.0) # -1"),
    ];

    private static IEnumerable<FunctionDefinition> Mixed =>
    [
        Of("fma", "func(x float, y float, z float) float", static a => Value.Float(Math.FusedMultiplyAdd(a[0].AsFloat, a[1].AsFloat, a[2].AsFloat)), "x times y plus z, rounded once.", "math.fma(2.0, 3.0, 4.0) # 10"),
        Of("ilogb", "func(x float) int", static a => Value.Int(GoMath.ILogB(a[0].AsFloat)), "The binary exponent of x; -2147483648 for 0, 2147483647 for what is not finite.", "math.ilogb(8.5) # 3"),
        Of("inf", "func(sign int) float", static a => Value.Float(a[0].AsInt >= 0 ? double.PositiveInfinity : double.NegativeInfinity), "Infinity, negative for a negative sign.", "math.inf(-1) # -Inf"),
        Of("is_inf", "func(f float, sign int) bool", static a => Value.Bool(GoMath.IsInf(a[0].AsFloat, a[1].AsInt)), "Whether f is infinite: positively for a positive sign, negatively for a negative one, either for 0.", "math.is_inf(1.0, 0) # false"),
        Of("is_na_n", "func(f float) bool", static a => Value.Bool(double.IsNaN(a[0].AsFloat)), "Whether f is no number.", "math.is_na_n(1.0) # false"),
        Of("ldexp", "func(frac float, exp int) float", static a => Value.Float(GoMath.LdExp(a[0].AsFloat, a[1].AsInt)), "frac times 2 to the exp.", "math.ldexp(0.5, 3) # 4"),
        Of("na_n", "func() float", static _ => Value.Float(GoMath.NaN), "The float that is no number.", "math.na_n() # NaN"),
        Of("pow_10", "func(n int) float", static a => Value.Float(GoMath.Pow10(a[0].AsInt)), "10 to the n; 0 below -323, infinite above 308.", "math.pow_10(3) # 1000"),
        Of("signbit", "func(x float) bool", static a => Value.Bool(double.IsNegative(a[0].AsFloat)), "Whether x is negative, or negative zero.", "math.signbit(-1.5) # true"),
    ];

    private static PureFunction Of(string name, Func<double, double> body, string doc, string example) =>
        Of(name, "func(x float) float", a => Value.Float(body(a[0].AsFloat)), doc, example);

    private static PureFunction Of(string name, string first, string second, Func<double, double, double> body, string doc, string example) =>
        Of(name, $"func({first} float, {second} float) float", a => Value.Float(body(a[0].AsFloat, a[1].AsFloat)), doc, example);

    private static PureFunction Of(string name, string signature, PureBody body, string doc, string example) =>
        new($"golang/math.{name}", signature, body, doc, example);
}

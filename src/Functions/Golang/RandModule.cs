using System.Security.Cryptography;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Golang;

/// <summary>The module <c>golang/math/rand</c>: one random number for each call, and another one when its argument changes.</summary>
internal static class RandModule
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new ImpureFunction("golang/math/rand.exp_float_64", "func() float", static _ => Value.Float(-Math.Log(1 - Fraction())), "A random number from the exponential distribution with the mean 1.", "rand.exp_float_64() >= 0.0 # true"),
        new ImpureFunction("golang/math/rand.float_64", "func() float", static _ => Value.Float(Fraction()), "A random number from 0 up to, not including, 1.", "rand.float_64() < 1.0 # true"),
        new ImpureFunction("golang/math/rand.int", "func() int", static _ => Value.Int(NonNegative()), "A random int that is not negative. Its name is a keyword of the language, so that only templates can call it; `int_63` is the same.", "rand.int_63() >= 0 # true"),
        new ImpureFunction("golang/math/rand.int_63", "func() int", static _ => Value.Int(NonNegative()), "A random int that is not negative.", "rand.int_63() >= 0 # true"),
        new ImpureFunction("golang/math/rand.int_63_n", "func(n int) int", static a => Value.Int(Below(a[0].AsInt, "Int63n")), "A random int from 0 up to, not including, n. Fails unless n is positive.", "rand.int_63_n(1) # 0"),
        new ImpureFunction("golang/math/rand.intn", "func(n int) int", static a => Value.Int(Below(a[0].AsInt, "Intn")), "A random int from 0 up to, not including, n. Fails unless n is positive.", "rand.intn(1) # 0"),
        new ImpureFunction("golang/math/rand.norm_float_64", "func() float", static _ => Value.Float(Normal()), "A random number from the normal distribution with the mean 0 and the standard deviation 1.", "rand.norm_float_64() < 100.0 # true"),
        new PureFunction("golang/math/rand.read", "func(p str) int", static a => Value.Int(a[0].AsStr.Length), "How many random bytes would take the place of p: its length. The bytes themselves cannot be had.", """rand.read("abc") # 3"""),
    ];

    private static long NonNegative() => (long)(Bits() >> 1);

    private static ulong Bits()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }

    // As many bits as a float below 1 holds.
    private static double Fraction() => (Bits() >> 11) * (1.0 / (1L << 53));

    private static long Below(long n, string function)
    {
        if (n <= 0)
        {
            throw new FunctionFailedException($"invalid argument to {function}");
        }

        // Those beyond the last whole multiple of n would make small results more likely.
        var limit = long.MaxValue - (long)((1UL << 63) % (ulong)n);
        long number;
        do
        {
            number = NonNegative();
        }
        while (number > limit);

        return number % n;
    }

    // Box and Muller's: a random angle, and a distance whose square is exponentially distributed.
    private static double Normal() => Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());
}

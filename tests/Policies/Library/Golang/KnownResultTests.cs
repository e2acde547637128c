using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Tests.Library.Golang;

/// <summary>Our functions against what Go's own returned.</summary>
public sealed class KnownResultTests
{
    // How many units in the last place the two may be apart, by the less exact one; those that are not here must agree to the bit.
    private static readonly Dictionary<string, long> Tolerances = new(StringComparer.Ordinal)
    {
        ["cbrt"] = 1,
        ["exp"] = 1,
        ["exp_2"] = 1,
        ["expm_1"] = 3,
        ["log_1_p"] = 3,
        ["cos"] = 1,
        ["sin"] = 1,
        ["tan"] = 2,
        ["acosh"] = 4,
        ["asinh"] = 4,
        ["atanh"] = 4,
        ["cosh"] = 4,
        ["sinh"] = 4,
        ["tanh"] = 4,
        ["pow"] = 2,
        ["erf"] = 2,
        ["erfc"] = 4,
        ["erfinv"] = 4,
        ["erfcinv"] = 4,
        ["gamma"] = 100,
    };

    // Where a function crosses zero, units in the last place mean nothing.
    private static readonly HashSet<string> Waves = ["j_0", "j_1", "y_0", "y_1", "jn", "yn"];

    private static readonly ILookup<string, KnownResult> Results = KnownResult.All().ToLookup(static r => r.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Results.Select(static group => group.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Call_ArgumentsWithKnownResult_YieldsIt(string name)
    {
        var faults = Results[name].Select(Fault).OfType<string>().ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} of {Results[name].Count()} differ:\n{string.Join('\n', faults.Take(20))}");
    }

    [Fact]
    public void KnownResults_EveryFunctionThatIsOlderThanTheTable_AreThere() => Assert.Equal(
        ["golang/path/filepath.is_local", "golang/path/filepath.localize"],
        Calls.Functions.Keys.Where(static name => !Results.Contains(name)).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string? Fault(KnownResult known)
    {
        var function = Calls.Functions[known.Name];
        Value result;
        try
        {
            result = function.Body(known.Arguments);
        }
        catch (FunctionFailedException failure)
        {
            return failure.Message == known.Failure && !failure.IsCatchable ? null : $"{known} failed: {failure.Message}, not {known.Failure ?? known.Result.ToString()}";
        }

        return known.Failure is null && IsAsGood(known.Name[(known.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], known.Result, result)
            ? null
            : $"{known} is {Show(result)}, not {known.Failure ?? Show(known.Result)}";
    }

    private static bool IsAsGood(string name, Value wanted, Value got)
    {
        if (wanted.Kind != ValueKind.Float || got.Kind != ValueKind.Float)
        {
            return wanted.Equals(got);
        }

        var (a, b) = (wanted.AsFloat, got.AsFloat);
        if (double.IsNaN(a) || double.IsNaN(b))
        {
            return double.IsNaN(a) && double.IsNaN(b);
        }

        return BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b)
            || (Tolerances.TryGetValue(name, out var units) && Distance(a, b) <= units)
            || (Waves.Contains(name) && Math.Abs(a - b) <= 1e-13 * Math.Max(Math.Abs(a), 1e-2));
    }

    // Consecutive floats are consecutive integers, as long as neither is negative.
    private static long Distance(double a, double b) => double.IsNegative(a) == double.IsNegative(b) && double.IsFinite(a) && double.IsFinite(b)
        ? Math.Abs(BitConverter.DoubleToInt64Bits(Math.Abs(a)) - BitConverter.DoubleToInt64Bits(Math.Abs(b)))
        : long.MaxValue;

    private static string Show(Value value) => value.Kind == ValueKind.Float ? value.AsFloat.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : value.ToString();
}

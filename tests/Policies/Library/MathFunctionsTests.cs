using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class MathFunctionsTests
{
    [Theory]
    [InlineData("math.mod(7, 3)", "1")]
    [InlineData("math.mod(-7, 3)", "-1")]
    [InlineData("math.mod(7.5, 2.0)", "1.5")]
    [InlineData("math.mod(-9223372036854775808, -1)", "0")]
    [InlineData("math.fortytwo() + 1", "43")]
    [InlineData("math.fortytwo() + 1.5", "43.5")]
    [InlineData("math.min(1.5, 0.5)", "0.5")]
    [InlineData("math.max(-1, 1)", "1")]
    [InlineData("math.clamp(0, 1, 4)", "1")]
    [InlineData("math.clamp(2.5, 1.0, 2.0)", "2")]
    [InlineData("math.abs(-9223372036854775808)", "-9223372036854775808")]
    [InlineData("math.round(-2.5)", "-3")]
    [InlineData("math.minus1(-9223372036854775808)", "9223372036854775807")]
    [InlineData("math.pow(2.0, 0.5) == math.sqrt(2.0)", "true")]
    [InlineData("math.mod(1, 0) <|> 9", "9")]
    [InlineData("math.sqrt(-1.0) <|> 9.0", "9")]
    public void Function_InPolicy_Yields(string expression, string expected) => Assert.Equal(expected, Call.Evaluate(expression));

    [Theory]
    [InlineData("math.mod", 1.0, 0.0)]
    [InlineData("math.mod", double.PositiveInfinity, 2.0)]
    [InlineData("math.mod", double.NaN, 2.0)]
    [InlineData("math.pow", -8.0, 0.5)]
    [InlineData("math.pow", 10.0, 400.0)]
    [InlineData("math.pow", 0.0, -1.0)]
    public void Function_WithoutFiniteResult_FailsCatchably(string function, double x, double y) =>
        Assert.True(Call.Failure(function, Value.Float(x), Value.Float(y)).IsCatchable);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Sqrt_WithoutFiniteResult_FailsCatchably(double x) => Assert.True(Call.Failure("math.sqrt", Value.Float(x)).IsCatchable);

    [Fact]
    public void Mod_ByZeroInt_FailsCatchably() => Assert.True(Call.Failure("math.mod", Value.Int(1), Value.Int(0)).IsCatchable);

    [Fact]
    public void Clamp_LowAboveHigh_Fails() => Assert.False(Call.Failure("math.clamp", Value.Int(1), Value.Int(3), Value.Int(2)).IsCatchable);

    [Theory]
    [InlineData("""math.mod("a", "b")""", "math.mod takes int or float, not str")]
    [InlineData("""math.fortytwo() + "a" """, "math.fortytwo is an int or float, not str")]
    [InlineData("math.mod(1, 2.0)", "float != int")]
    public void Function_OfOtherTypes_IsRefused(string expression, string reason) =>
        Assert.Contains(reason, Call.Refusal(expression).Replace("int != float", "float != int", StringComparison.Ordinal), StringComparison.Ordinal);
}

using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class ConvertFunctionsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void StrToInt_Decimal_YieldsIt(string text, long expected) =>
        Assert.Equal(Value.Int(expected), Call.Direct("convert.str_to_int", Value.Str(text)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+-1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.0")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("٣")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("99999999999999999999999999999999999999999999999999")]
    public void StrToInt_AnythingElse_FailsCatchably(string text)
    {
        var failure = Call.Failure("convert.str_to_int", Value.Str(text));

        Assert.Equal($"invalid int: `{text}`", failure.Message);
        Assert.True(failure.IsCatchable);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("-1.5", -1.5)]
    [InlineData("+.5", .5)]
    [InlineData("5.", 5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E-2", 0.01)]
    [InlineData("1_000.5", 1000.5)]
    [InlineData("0x1.8p3", 12)]
    [InlineData("-0X_1p-2", -0.25)]
    [InlineData("0x1fffffffffffff8p0", 144115188075855864d)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("NaN", double.NaN)]
    [InlineData("1e-400", 0)]
    public void StrToFloat_Number_YieldsIt(string text, double expected) =>
        Assert.Equal(Value.Float(expected), Call.Direct("convert.str_to_float", Value.Str(text)));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1__0")]
    [InlineData("_1")]
    [InlineData("1_.5")]
    [InlineData("+nan")]
    [InlineData("infinit")]
    [InlineData("0x1.8")]
    [InlineData("0xp1")]
    [InlineData("1e400")]
    [InlineData("--1")]
    public void StrToFloat_AnythingElse_FailsCatchably(string text) =>
        Assert.True(Call.Failure("convert.str_to_float", Value.Str(text)).IsCatchable);

    [Theory]
    [InlineData("1 t T true True TRUE", true)]
    [InlineData("0 f F false False FALSE", false)]
    public void ParseBool_KnownForms_YieldIt(string forms, bool expected) =>
        Assert.All(forms.Split(' '), form => Assert.Equal(Value.Bool(expected), Call.Direct("convert.parse_bool", Value.Str(form))));

    [Theory]
    [InlineData("tRUE")]
    [InlineData("yes")]
    [InlineData("")]
    public void ParseBool_AnythingElse_FailsCatchably(string text)
    {
        var failure = Call.Failure("convert.parse_bool", Value.Str(text));

        Assert.Equal($"invalid bool: `{text}`", failure.Message);
        Assert.True(failure.IsCatchable);
    }

    [Theory]
    [InlineData(2.9, 2)]
    [InlineData(-2.9, -2)]
    [InlineData(1e300, long.MaxValue)]
    [InlineData(double.NegativeInfinity, long.MinValue)]
    [InlineData(double.NaN, 0)]
    public void ToInt_Float_IsTruncated(double value, long expected) =>
        Assert.Equal(Value.Int(expected), Call.Direct("convert.to_int", Value.Float(value)));

    [Fact]
    public void StrToInt_CaughtFailure_TakesTheOtherValue() => Assert.Equal("-1", Call.Evaluate("""convert.str_to_int("x") <|> -1"""));
}

using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library.Golang;

public sealed class GolangLimitTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("../a")]
    public void IsLocal_PathThatLeadsOut_IsFalse(string path) => Assert.False(Calls.Call("path/filepath.is_local", Value.Str(path)).AsBool);

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a/..")]
    [InlineData("a/../b/./c//d")]
    [InlineData("..a/b..")]
    public void IsLocal_PathThatStaysInside_IsTrue(string path) => Assert.True(Calls.Call("path/filepath.is_local", Value.Str(path)).AsBool);

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a/b.c/..d")]
    [InlineData("世界")]
    public void Localize_ValidPath_IsThePath(string path) => Assert.Equal(path, Calls.Text("path/filepath.localize", path));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("./a")]
    [InlineData("a/../b")]
    [InlineData("a\0b")]
    public void Localize_InvalidPath_Fails(string path) => Assert.Equal("invalid path", Calls.Failure("path/filepath.localize", Value.Str(path)).Message);

    [Fact]
    public void Localize_PathThatIsNoUtf8_Fails() => Calls.Failure("path/filepath.localize", Value.Str(Str.From([0xff])));

    [Fact]
    public void Repeat_ResultThatFillsTheMemory_Fails()
    {
        Assert.Equal("strings: Repeat output length overflow", Calls.Failure("strings.repeat", Value.Str("ab"), Value.Int(long.MaxValue)).Message);
        Assert.Equal("", Calls.Call("strings.repeat", Value.Str(""), Value.Int(long.MaxValue)).AsStr);
    }

    [Fact]
    public void Replace_ResultThatFillsTheMemory_Fails()
    {
        var text = Calls.Call("strings.repeat", Value.Str("x"), Value.Int(100_000));
        Assert.Contains("limit", Calls.Failure("strings.replace_all", text, Value.Str(""), text).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jn", 1_000_001)]
    [InlineData("yn", long.MinValue)]
    public void Bessel_OrderThatTakesTooLong_Fails(string name, long order)
    {
        Assert.Contains("limit", Calls.Failure("math." + name, Value.Int(order), Value.Float(1e19)).Message, StringComparison.Ordinal);
        Assert.Contains("limit", Calls.Failure("math." + name, Value.Int(order), Value.Float(order < 0 ? 5e18 : 1e6)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MaxValue, 1.5, 0)]
    [InlineData(long.MinValue, 1.5, 0)]
    [InlineData(3_000_000, 200, 0)]
    public void Bessel_OrderFarAboveTheArgument_IsNothing(long order, double x, double expected)
    {
        Assert.Equal(expected, Calls.Call("math.jn", Value.Int(order), Value.Float(x)).AsFloat);
        Assert.True(double.IsNegativeInfinity(Calls.Call("math.yn", Value.Int(order), Value.Float(x)).AsFloat));
    }

    [Theory]
    [InlineData("strconv.atoi")]
    [InlineData("strconv.unquote")]
    [InlineData("strconv.parse_bool")]
    public void Failure_OfAnyOfThem_CannotBeCaught(string name) => Assert.False(Calls.Failure(name, Value.Str("x")).IsCatchable);

    [Fact]
    public void All_EachFunction_IsSpeculatableWithDocAndExample() => Assert.All(Calls.Functions.Values, static f =>
    {
        Assert.True(f.IsSpeculatable);
        Assert.NotEmpty(f.Doc);
        Assert.Contains(" # ", f.Example, StringComparison.Ordinal);
    });
}

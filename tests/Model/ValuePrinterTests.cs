namespace Mgmt.Model.Tests;

public sealed class ValuePrinterTests
{
    [Theory]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.5e-7, "0.00000015")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(42, "42")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.25e22, "-12500000000000000000000")]
    public void Shortest_Float_HasNoExponent(double value, string expected) => Assert.Equal(expected, FloatText.Shortest(value));

    [Fact]
    public void Canonical_NestedValue_QuotesStringsAndSortsKeys()
    {
        var map = new MapValue([new(Value.Str("b"), Value.Int(2)), new(Value.Str("a"), Value.List(Value.Str("x\n")))]);
        var record = new StructValue(["m", "f"], [Value.From(map), Value.Float(1)]);

        Assert.Equal("""struct{m: {"a": ["x\n"], "b": 2}; f: 1}""", ValuePrinter.Canonical(Value.From(record)));
    }

    [Fact]
    public void Quote_BytesThatAreNoUtf8_AreEscapedEach() =>
        Assert.Equal("\"\\xffé\\x01\"", StrQuoting.Quote(Str.From([0xff, 0xc3, 0xa9, 0x01])));

    [Theory]
    [InlineData("map{str: []int}")]
    [InlineData("struct{a str; b func(x int, y ?1) float}")]
    [InlineData("func(0 int, 1 str) bool")]
    public void Parse_CanonicalType_PrintsItself(string text) => Assert.Equal(text, Type.Parse(text).ToString());

    [Fact]
    public void Parse_UnnamedArguments_AreNumbered() => Assert.Equal("func(0 int, 1 []str, 2 func(0 ?1) ?2) bool", Type.Parse("func(int, []str, func(?1) ?2) bool").ToString());
}

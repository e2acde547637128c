namespace Mgmt.Model.Tests;

public sealed class SizeTests
{
    [Theory]
    [InlineData("int", 1, 1)]
    [InlineData("[]int", 2, 2)]
    [InlineData("map{str: []int}", 4, 3)]
    [InlineData("struct{}", 1, 1)]
    [InlineData("struct{a int; b struct{c [][]str}}", 6, 5)]
    [InlineData("func(a int, b []str) map{str: int}", 7, 3)]
    public void Type_OfParts_CountsThem(string text, int parts, int levels)
    {
        var type = Type.Parse(text);
        Assert.Equal((parts, levels, false), (type.Parts, type.Levels, type.IsTooLarge));
    }

    [Fact]
    public void Type_DoubledSixtyTimes_IsTooLargeAndSaysSo()
    {
        var type = Type.Int;
        for (var i = 0; i < 60; i++)
        {
            type = Type.Struct(new("a", type), new("b", type));
        }

        Assert.Equal((int.MaxValue, 61, true), (type.Parts, type.Levels, type.IsTooLarge));
        Assert.Contains("more than 10000 parts", type.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Type_OfFiveHundredLevels_IsTheDeepestOne()
    {
        var type = Enumerable.Range(1, Type.MostLevels - 1).Aggregate(Type.Int, static (inner, _) => Type.List(inner));
        Assert.False(type.IsTooLarge);
        Assert.True(Type.List(type).IsTooLarge);
    }

    [Fact]
    public void Value_OfParts_AddsTheirBytes()
    {
        var list = Value.List(Value.Str("abc"), Value.Str(""));
        Assert.Equal(16, Value.Int(7).Size);
        Assert.Equal(19, Value.Str("abc").Size);
        Assert.Equal(16 + 19 + 16, list.Size);
        Assert.Equal(16 + 17 + list.Size, Value.From(new MapValue([new(Value.Str("k"), list)])).Size);
        Assert.Equal(16 + list.Size + 16, Value.From(new StructValue(["a", "b"], [list, Value.True])).Size);
        Assert.Equal(0, default(Value).Size);
    }

    [Fact]
    public void Value_DoubledAThousandTimes_HasASizeStill()
    {
        var value = Enumerable.Range(0, 1_000).Aggregate(Value.Int(1), static (inner, _) => Value.List(inner, inner));
        Assert.InRange(value.Size, 1L << 40, 1L << 42);
    }
}

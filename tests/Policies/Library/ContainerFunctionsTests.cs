using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class ContainerFunctionsTests
{
    [Theory]
    [InlineData("list.concat([1, 2])", "[1, 2]")]
    [InlineData("list.concat([1], [], [2, 3])", "[1, 2, 3]")]
    [InlineData("""list.lookup(["a"], 0)""", "\"a\"")]
    [InlineData("""list.lookup(["a"], 1) <|> "none" """, "\"none\"")]
    [InlineData("""list.lookup(["a"], -1) <|> "none" """, "\"none\"")]
    [InlineData("""map.lookup({"a" => 1}, "b") <|> 0""", "0")]
    [InlineData("map.keys({2 => true, 1 => false})", "[1, 2]")]
    [InlineData("map.values({2 => true, 1 => false})", "[false, true]")]
    [InlineData("iter.range(3)", "[0, 1, 2]")]
    [InlineData("iter.range(-1)", "[]")]
    [InlineData("iter.range(5, 1, -2)", "[5, 3]")]
    [InlineData("iter.range(1, 5, -1)", "[]")]
    [InlineData("iter.range(-9223372036854775808, 9223372036854775807, 9223372036854775807)", "[-9223372036854775808, -1, 9223372036854775806]")]
    [InlineData("iter.flatten([[1], [], [2, 3]])", "[1, 2, 3]")]
    [InlineData("iter.flatten([[[1]], [[2], [3]]])", "[[1], [2], [3]]")]
    public void Function_InPolicy_Yields(string expression, string expected) => Assert.Equal(expected, Call.Evaluate(expression));

    [Theory]
    [InlineData("list.concat()", "concat takes at least one list")]
    [InlineData("""list.concat([1], ["a"])""", "str")]
    [InlineData("list.concat([])", "ambiguous")]
    public void Concat_OfNoOrOtherLists_IsRefused(string expression, string reason) =>
        Assert.Contains(reason, Call.Refusal(expression), StringComparison.Ordinal);

    [Fact]
    public void Range_StepZero_Fails() =>
        Assert.False(Call.Failure("iter.range", Value.Int(1), Value.Int(2), Value.Int(0)).IsCatchable);

    [Fact]
    public void Range_LongerThanMemory_Fails() =>
        Assert.Contains("more than 64 MiB", Call.Failure("iter.range", Value.Int(long.MaxValue)).Message, StringComparison.Ordinal);

    [Fact]
    public void Random1_Length_YieldsThatManyLettersAndDigits()
    {
        var first = Call.Direct("random1", Value.Int(32));

        Assert.Matches("^[a-zA-Z0-9]{32}$", first.AsStr.ToString());
        Assert.NotEqual(first, Call.Direct("random1", Value.Int(32)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Random1_LengthOutOfRange_Fails(long length) => Assert.False(Call.Failure("random1", Value.Int(length)).IsCatchable);
}

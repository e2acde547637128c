using FsCheck;
using FsCheck.Fluent;

namespace Mgmt.Scaling.Tests;

public sealed class RatioMachineTests
{
    [Theory]
    [InlineData(3, 110, 100, 3)]
    [InlineData(3, 111, 100, 4)]
    [InlineData(10, 90, 100, 10)]
    [InlineData(10, 89, 100, 9)]
    [InlineData(10, 50, 100, 5)]
    [InlineData(100, 107, 100, 100)]
    [InlineData(7, 100.0000001, 90, 8)]
    [InlineData(1, 10, 100, 1)]
    [InlineData(0, 0, 100, 0)]
    [InlineData(0, 1, 100, 1)]
    [InlineData(0, 250, 100, 3)]
    public void Step_WorkedVector_GivesTheDesiredCount(long current, double value, double target, long desired) =>
        Assert.Equal(desired, RatioMachine.Step(current, value, target, 0.1, 0.1).Output);

    [Fact]
    public void Step_SmallerToleranceUp_Scales() => Assert.Equal(107, RatioMachine.Step(100, 107, 100, 0.05, 0.1).Output);

    [Fact]
    public void Step_DecimalsAtTheEdge_FollowThePublishedComparison() => Assert.Equal(9, RatioMachine.Step(10, 0.99, 1.1, 0.1, 0.1).Output);

    [Theory]
    [InlineData(double.NaN, 100, 0.1)]
    [InlineData(50, double.NaN, 0.1)]
    [InlineData(50, 0, 0.1)]
    [InlineData(0, 0, 0.1)]
    [InlineData(double.PositiveInfinity, 100, 0.1)]
    [InlineData(double.NegativeInfinity, 100, 0.1)]
    [InlineData(50, double.PositiveInfinity, 0.1)]
    [InlineData(1e308, 1e-308, 0.1)]
    [InlineData(50, 100, double.NaN)]
    public void Step_NoRatioToGoBy_KeepsTheCount(double value, double target, double tolerance)
    {
        Assert.Equal(4, RatioMachine.Step(4, value, target, tolerance, tolerance).Output);
        Assert.Equal(0, RatioMachine.Step(0, value, target, tolerance, tolerance).Output);
    }

    [Theory]
    [InlineData(-100, 0)]
    [InlineData(1e300, long.MaxValue)]
    public void Step_ExtremeRatio_StaysACount(double value, long expected) =>
        Assert.Equal(expected, RatioMachine.Step(4, value, 1, 0.1, 0.1).Output);

    [Fact]
    public void Step_LargerValue_NeverGivesFewer()
    {
        var cases = (from current in Gen.Choose(0, 50) from value in Gen.Choose(0, 500) from more in Gen.Choose(0, 500) select (current, value, more)).ToArbitrary();
        Prop.ForAll(cases, c =>
            RatioMachine.Step(c.current, c.value, 100, 0.1, 0.1).Output <= RatioMachine.Step(c.current, c.value + c.more, 100, 0.1, 0.1).Output)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Step_ConstantLoadSharedByAll_Settles()
    {
        var cases = (from load in Gen.Choose(1, 5_000) from target in Gen.Choose(10, 100) from start in Gen.Choose(1, 100) select (load, target, start)).ToArbitrary();
        Prop.ForAll(cases, c =>
        {
            long count = c.start;
            for (var i = 0; i < 20; i++)
            {
                count = RatioMachine.Step(count, (double)c.load / count, c.target, 0.1, 0.1).Output;
            }

            return count == RatioMachine.Step(count, (double)c.load / count, c.target, 0.1, 0.1).Output;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(3, 110, "ratio 1.1 is within 0.9 to 1.1")]
    [InlineData(3, 111, "ratio 1.11 of 3: 4")]
    [InlineData(0, 250, "250 / 100 from none: 3")]
    public void Step_Always_SaysWhy(long current, double value, string reason) =>
        Assert.Equal(reason, RatioMachine.Step(current, value, 100, 0.1, 0.1).Reason.Text);
}

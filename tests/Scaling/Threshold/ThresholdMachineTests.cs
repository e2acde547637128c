namespace Mgmt.Scaling.Tests;

public sealed class ThresholdMachineTests
{
    [Theory]
    [InlineData(4, 81, 6)]
    [InlineData(4, 80, 4)]
    [InlineData(4, 60, 4)]
    [InlineData(4, 30, 4)]
    [InlineData(4, 29, 2)]
    [InlineData(1, 29, 0)]
    [InlineData(4, double.NaN, 4)]
    [InlineData(long.MaxValue, 81, long.MaxValue)]
    public void Step_TwoAtOnce_MovesOutsideTheBandOnly(long current, double value, long expected) =>
        Assert.Equal(expected, ThresholdMachine.Step(current, value, 30, 80, 2).Output);

    [Fact]
    public void Step_NegativeStep_ChangesNothing() => Assert.Equal(4, ThresholdMachine.Step(4, 99, 30, 80, -2).Output);

    [Theory]
    [InlineData(2, 80, 40)]
    [InlineData(3, 80, 53.333)]
    [InlineData(10, 80, 72)]
    [InlineData(4, 80, 60)]
    public void LowLimit_WorkedVector_IsWhatOneFewerWouldReach(long count, double high, double limit) =>
        Assert.Equal(limit, ThresholdMachine.LowLimit(high, count), 0.001);

    [Fact]
    public void Step_Always_SaysWhy() => Assert.Equal("81 > 80: 2 more", ThresholdMachine.Step(4, 81, 30, 80, 2).Reason.Text);
}

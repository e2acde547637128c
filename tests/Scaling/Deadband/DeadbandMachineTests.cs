namespace Mgmt.Scaling.Tests;

public sealed class DeadbandMachineTests
{
    [Theory]
    [InlineData(11, 10)]
    [InlineData(9, 10)]
    [InlineData(11.5, 11.5)]
    [InlineData(8.5, 8.5)]
    [InlineData(double.NaN, 10)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Step_AfterTen_FollowsOnlyBeyondTheWidth(double x, double expected) =>
        Assert.Equal(expected, DeadbandMachine.Step(new(10), x, 1).Output);

    [Fact]
    public void Step_SlowDrift_FollowsInSteps()
    {
        var state = default(DeadbandState);
        var outputs = new List<double>();
        for (var x = 0; x <= 6; x++)
        {
            var step = DeadbandMachine.Step(state, x, 2);
            state = step.State;
            outputs.Add(step.Output);
        }

        Assert.Equal([0, 0, 0, 3, 3, 3, 6], outputs);
    }

    [Fact]
    public void Step_FirstIsNoNumber_WaitsForOne()
    {
        var first = DeadbandMachine.Step(default, double.NaN, 1);

        Assert.Equal(double.NaN, first.Output);
        Assert.Equal(0.5, DeadbandMachine.Step(first.State, 0.5, 1).Output);
    }

    [Theory]
    [InlineData(-1, 10.1)]
    [InlineData(double.NaN, 10)]
    public void Step_OddWidth_IsZeroOrEverything(double width, double expected) =>
        Assert.Equal(expected, DeadbandMachine.Step(new(10), 10.1, width).Output);

    [Fact]
    public void Step_InfinityTwice_StaysInfinity() =>
        Assert.Equal(double.PositiveInfinity, DeadbandMachine.Step(new(double.PositiveInfinity), double.PositiveInfinity, 1).Output);
}

namespace Mgmt.Scaling.Tests;

public sealed class StepLimitMachineTests
{
    [Theory]
    [InlineData(10, 20, 12)]
    [InlineData(10, 11, 11)]
    [InlineData(10, 1, 9)]
    public void Step_FarAway_GoesAsFarAsAllowed(long current, long n, long expected) =>
        Assert.Equal(expected, StepLimitMachine.Step(default, current, n, 2, 1, 60_000, At.Seconds(0)).Output);

    [Fact]
    public void Step_NextPeriod_GoesOn()
    {
        var first = StepLimitMachine.Step(default, 10, 20, 2, 1, 60_000, At.Seconds(0));
        var hold = StepLimitMachine.Step(first.State, 12, 20, 2, 1, 60_000, At.Seconds(1));

        Assert.Equal(12, hold.Output);
        Assert.Equal(14, StepLimitMachine.Step(hold.State, 12, 20, 2, 1, 60_000, hold.Next!.Value).Output);
    }
}

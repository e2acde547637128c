namespace Mgmt.Scaling.Tests;

public sealed class HeldMachineTests
{
    [Fact]
    public void Step_ConditionHolds_TrueOnceHeldLongEnough()
    {
        var first = HeldMachine.Step(default, true, 10_000, At.Seconds(0));
        var halfway = HeldMachine.Step(first.State, true, 10_000, At.Seconds(5));
        var due = HeldMachine.Step(halfway.State, true, 10_000, At.Seconds(10));

        Assert.False(first.Output);
        Assert.Equal(At.Seconds(10), first.Next);
        Assert.False(halfway.Output);
        Assert.Equal("held 5 s of 10 s", halfway.Reason.Text);
        Assert.True(due.Output);
        Assert.Null(due.Next);
    }

    [Fact]
    public void Step_ConditionBreaks_StartsAnew()
    {
        var state = HeldMachine.Step(default, true, 10_000, At.Seconds(0)).State;
        state = HeldMachine.Step(state, false, 10_000, At.Seconds(9)).State;
        var again = HeldMachine.Step(state, true, 10_000, At.Seconds(9));

        Assert.False(again.Output);
        Assert.Equal(At.Seconds(19), again.Next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Step_NoTimeNeeded_FollowsTheCondition(long milliseconds) =>
        Assert.True(HeldMachine.Step(default, true, milliseconds, At.Seconds(0)).Output);

    [Fact]
    public void Step_TimeNeededShrinks_CountsWhatHasPassed()
    {
        var state = HeldMachine.Step(default, true, 10_000, At.Seconds(0)).State;

        Assert.True(HeldMachine.Step(state, true, 3_000, At.Seconds(4)).Output);
    }

    [Fact]
    public void Step_TimeWentBack_NeitherThrowsNorCounts() =>
        Assert.False(HeldMachine.Step(HeldMachine.Step(default, true, 100, At.Seconds(5)).State, true, 100, At.Seconds(1)).Output);
}

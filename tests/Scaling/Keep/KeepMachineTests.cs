namespace Mgmt.Scaling.Tests;

public sealed class KeepMachineTests
{
    [Fact]
    public void Step_ConditionEnds_KeptForTheTimeGiven()
    {
        var state = KeepMachine.Step(default, true, 3_000, At.Seconds(0)).State;
        var ended = KeepMachine.Step(state, false, 3_000, At.Seconds(100));
        var almost = KeepMachine.Step(ended.State, false, 3_000, At.Milliseconds(102_999));
        var over = KeepMachine.Step(almost.State, false, 3_000, At.Seconds(103));

        Assert.True(ended.Output);
        Assert.Equal(At.Seconds(103), ended.Next);
        Assert.True(almost.Output);
        Assert.False(over.Output);
        Assert.Null(over.Next);
    }

    [Fact]
    public void Step_ConditionReturns_TimeStartsAnew()
    {
        var state = KeepMachine.Step(default, true, 3_000, At.Seconds(0)).State;
        state = KeepMachine.Step(state, false, 3_000, At.Seconds(1)).State;
        state = KeepMachine.Step(state, true, 3_000, At.Seconds(3)).State;
        var ended = KeepMachine.Step(state, false, 3_000, At.Seconds(4));

        Assert.Equal(At.Seconds(7), ended.Next);
    }

    [Fact]
    public void Step_NeverTrue_StaysFalse() => Assert.False(KeepMachine.Step(default, false, 60_000, At.Seconds(0)).Output);

    [Fact]
    public void Step_NoTime_FollowsTheCondition() =>
        Assert.False(KeepMachine.Step(KeepMachine.Step(default, true, 0, At.Seconds(0)).State, false, 0, At.Seconds(0)).Output);

    [Fact]
    public void Step_WhileKept_SaysHowLong()
    {
        var state = KeepMachine.Step(default, true, 3_000, At.Seconds(0)).State;
        state = KeepMachine.Step(state, false, 3_000, At.Seconds(1)).State;

        Assert.Equal("kept, 500 ms of 3 s", KeepMachine.Step(state, false, 3_000, At.Milliseconds(1_500)).Reason.Text);
    }
}

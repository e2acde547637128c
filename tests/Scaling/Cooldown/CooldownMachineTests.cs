namespace Mgmt.Scaling.Tests;

public sealed class CooldownMachineTests
{
    [Fact]
    public void Step_AfterGrowing_RestsEitherWay()
    {
        var grown = Step(Step(default, 2, 4, 0).State, 4, 4, 1);

        var more = Step(grown.State, 4, 6, 5);
        var fewer = Step(grown.State, 4, 3, 5);

        Assert.Equal(4, more.Output);
        Assert.Equal(At.Seconds(10), more.Next);
        Assert.Equal("6 is wanted, but 4 rests for another 5 s", more.Reason.Text);
        Assert.Equal(4, fewer.Output);
        Assert.Equal(At.Seconds(60), fewer.Next);
        Assert.Equal(3, Step(fewer.State, 4, 3, 60).Output);
    }

    [Fact]
    public void Step_AfterShrinking_GrowsAtOnce()
    {
        var shrunk = Step(Step(default, 4, 2, 0).State, 2, 2, 1);

        Assert.Equal(5, Step(shrunk.State, 2, 5, 2).Output);
        Assert.Equal(2, Step(shrunk.State, 2, 1, 2).Output);
    }

    [Fact]
    public void Step_SomebodyElseChangedIt_RestsToo()
    {
        var seen = Step(Step(default, 4, 4, 0).State, 6, 4, 20);

        Assert.Equal(6, seen.Output);
        Assert.Equal(At.Seconds(80), seen.Next);
    }

    private static Transition<CooldownState, long> Step(CooldownState state, long current, long n, double seconds) =>
        CooldownMachine.Step(state, current, n, 10_000, 60_000, At.Seconds(seconds));
}

using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class RetryTests
{
    private static readonly KindTraits Plain = KindTraits.Refresh | KindTraits.Send | KindTraits.Receive;

    [Fact]
    public void Failure_WithRetriesAndDelay_TriesAgainAfterEachDelay()
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Retry = 2, Delay = 1000 });

        rig.Submit(Graphs.Of(a));
        Assert.Equal(VertexState.Pending, rig.State(a));
        rig.Advance(0.99);
        Assert.Equal(1, rig.Kind.Count("apply a"));
        rig.Advance(0.02);
        Assert.Equal(2, rig.Kind.Count("apply a"));
        rig.Advance(1);

        Assert.Equal(3, rig.Kind.Count("apply a"));
        Assert.Equal(VertexState.Failed, rig.State(a));
        Assert.Equal("no", rig.Status(a).Reason);
    }

    [Fact]
    public void Failure_RetriesUsedUp_BlocksDescendantsAndNamesCulprit()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (Failing(rig), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));

        rig.Submit(Graphs.Of(a, b, c).Chain(a, b, c));

        Assert.Equal(VertexState.Blocked, rig.State(b));
        Assert.Equal(VertexState.Blocked, rig.State(c));
        Assert.Equal(Graphs.Id(a), rig.Status(c).Culprit);
        Assert.Equal("fake[a] has failed", rig.Status(c).Reason);
        Assert.Equal(0, rig.Kind.Count("open b"));
    }

    [Fact]
    public void Failure_BackOff_DoublesFromHalfAMinuteToAnHour()
    {
        using var rig = new EngineRig();
        var a = Failing(rig);
        rig.Submit(Graphs.Of(a));

        var times = new List<double>();
        for (var tries = 1; times.Count < 12;)
        {
            var due = rig.Scheduler.NextDue!.Value;
            var from = rig.Clock.Now;
            rig.Time.Advance(due - from);
            rig.Settle();
            if (rig.Kind.Count("apply a") > tries)
            {
                tries = rig.Kind.Count("apply a");
                times.Add(rig.Clock.Now.Ticks / (double)TimeSpan.TicksPerSecond);
            }
        }

        var waits = times.Zip(times.Skip(1)).Select(static t => t.Second - t.First).ToArray();
        Assert.InRange(waits[0], 48, 72);
        Assert.InRange(waits[^1], 2880, 3600);
        Assert.All(waits, static w => Assert.InRange(w, 30, 3600));
    }

    [Fact]
    public void Failure_EventsRepeatIt_DoNotMakeTheBackOffGrow()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(Failing(rig)));
        for (var i = 0; i < 5; i++)
        {
            rig.Advance(10);
            rig.Changed("a");
            rig.Settle();
        }

        rig.Advance(5);
        var tries = rig.Kind.Count("apply a");
        Assert.True(tries >= 5, $"{tries} tries");
        rig.Advance(36);

        Assert.Equal(tries + 1, rig.Kind.Count("apply a"));
    }

    [Fact]
    public void Failure_EventComes_IsTriedAgainAndUnblocks()
    {
        using var rig = new EngineRig();
        var (a, b) = (Failing(rig), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b));
        rig.Advance(2);

        rig.Kind.Script("a").Applying = null;
        rig.Changed("a");

        Assert.Equal(VertexState.Ok, rig.State(a));
        Assert.Equal(VertexState.Ok, rig.State(b));
    }

    [Fact]
    public void Failure_EventsOfItsOwnAttempts_DoNotSpin()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        rig.Kind.Script("a").Applying = _ =>
        {
            rig.Kind.Open["a"].Events!.Changed();
            throw new InvalidOperationException("no");
        };

        rig.Submit(Graphs.Of(a));
        rig.Advance(10);

        Assert.InRange(rig.Kind.Count("apply a"), 4, 8);
    }

    [Fact]
    public void Failure_DefinitionChanges_IsTriedAtOnce()
    {
        using var rig = new EngineRig();
        var a = Failing(rig);
        rig.Submit(Graphs.Of(a));
        rig.Kind.Script("a").Applying = null;

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));

        Assert.Equal("2", rig.Kind.Is("a"));
        Assert.Equal(VertexState.Ok, rig.State(a));
    }

    [Fact]
    public void Failure_UpstreamChanges_IsTriedAgain()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), Failing(rig, name: "b"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b));
        rig.Kind.Script("b").Applying = null;

        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal(VertexState.Ok, rig.State(b));
    }

    [Fact]
    public void Failure_EventLike_IsNotTriedWithoutCause()
    {
        var kind = new FakeKind("fake", Plain | KindTraits.EventLike);
        using var rig = new EngineRig(kinds: kind);
        var a = Failing(rig);
        rig.Submit(Graphs.Of(a));

        rig.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, kind.Count("apply a"));
        rig.Changed("a");

        Assert.Equal(2, kind.Count("apply a"));
    }

    [Fact]
    public void Retry_WithoutReset_CountsOverTheVertexsLife()
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Retry = 1 });
        rig.Submit(Graphs.Of(a));
        Assert.Equal(2, rig.Kind.Count("apply a"));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2", new() { Retry = 1 })));

        Assert.Equal(3, rig.Kind.Count("apply a"));
    }

    [Fact]
    public void Reset_DefinitionChanges_GivesAllAttemptsAgain()
    {
        using var rig = new EngineRig();
        var meta = new MetaParameters { Retry = 1, Reset = true };
        rig.Submit(Graphs.Of(Failing(rig, meta)));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2", meta)));

        Assert.Equal(4, rig.Kind.Count("apply a"));
    }

    [Theory]
    [InlineData(false, VertexState.Failed)]
    [InlineData(true, VertexState.Ok)]
    public void RetryReset_SuccessInBetween_GivesAttemptsAgain(bool reset, VertexState expected)
    {
        using var rig = new EngineRig();
        var fails = 1;
        var a = rig.Kind.Spec("a", "1", new() { Retry = 1, RetryReset = reset });
        rig.Kind.Script("a").Applying = _ => fails-- > 0 ? throw new InvalidOperationException("no") : ValueTask.CompletedTask;
        rig.Submit(Graphs.Of(a));
        Assert.Equal(VertexState.Ok, rig.State(a));

        fails = 1;
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal(expected, rig.State(a));
    }

    [Fact]
    public void Retry_Endless_NeverFails()
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Retry = -1, Delay = 100 });
        rig.Submit(Graphs.Of(a));

        rig.Advance(10);

        Assert.InRange(rig.Kind.Count("apply a"), 95, 102);
        Assert.Equal(VertexState.Pending, rig.State(a));
    }

    [Fact]
    public void Timeout_CheckAwaitsTooLong_IsCancelledAndSaysSo()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Timeout = 1500 });
        rig.Kind.Script("a").Applying = rig.Takes(60);

        rig.Submit(Graphs.Of(a));
        rig.Advance(1.6);

        Assert.Equal(VertexState.Failed, rig.State(a));
        Assert.Equal("timeout after 1.5 seconds", rig.Status(a).Reason);
    }

    [Fact]
    public void Rewatch_FailedVertexUnchanged_StartsAnewWithNextGraph()
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Rewatch = true });
        rig.Submit(Graphs.Of(a));
        rig.Kind.Script("a").Applying = null;

        rig.Submit(Graphs.Of(a, rig.Kind.Spec("other")));

        Assert.Equal(VertexState.Ok, rig.State(a));
        Assert.Equal(2, rig.Kind.Count("open a"));
    }

    [Fact]
    public void Kind_Unknown_FailsWithWhatToDo()
    {
        using var rig = new EngineRig();
        var stranger = new FakeKind("stranger").Spec("x");

        rig.Submit(Graphs.Of(stranger));

        Assert.Equal(VertexState.Failed, rig.State(stranger));
        Assert.Equal("the kind `stranger` is not available in this build; take the resource out of the policy", rig.Status(stranger).Reason);
    }

    [Fact]
    public void Failure_OfWhatIsNotAvailable_IsNeverTriedAgain()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = static _ => throw new UnavailableException("flying", "walk");
        var (a, b) = (rig.Kind.Spec("a", "1", new() { Retry = -1 }), rig.Kind.Spec("b", "1"));

        rig.Submit(Graphs.Of(a, b));
        rig.Advance(7200);

        Assert.Equal(VertexState.Failed, rig.State(a));
        Assert.Equal("flying is not available in this build; walk", rig.Status(a).Reason);
        Assert.Equal(1, rig.Kind.Count("apply a"));
        Assert.Equal(VertexState.Ok, rig.State(b));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public void Retry_VertexLeavesAndComesBack_GoesOnCountingUnlessReset(bool reset, int attempts)
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Retry = 2, Reset = reset });
        rig.Submit(Graphs.Of(a));
        rig.Submit(ResourceGraph.Empty);
        rig.Kind.Log.Clear();

        rig.Submit(Graphs.Of(a));

        Assert.Equal(attempts, rig.Kind.Count("apply a"));
    }

    [Fact]
    public void Retry_Raised_GivesOnlyWhatIsAdded()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(Failing(rig, new() { Retry = 2 })));
        rig.Kind.Log.Clear();

        rig.Submit(Graphs.Of(Failing(rig, new() { Retry = 3 })));

        Assert.Equal(2, rig.Kind.Count("apply a"));
    }

    [Fact]
    public void Retry_FailingWatchThenFailingApply_AreCountedSeparately()
    {
        using var rig = new EngineRig();
        var a = Failing(rig, new() { Retry = 1 });
        var fails = 1;
        rig.Kind.Script("a").Watching = _ => fails-- > 0 ? throw new IOException("no bus") : ValueTask.CompletedTask;

        rig.Submit(Graphs.Of(a));

        Assert.Equal(2, rig.Kind.Count("watch a"));
        Assert.Equal(2, rig.Kind.Count("apply a"));
        Assert.Equal(VertexState.Failed, rig.State(a));
    }

    [Fact]
    public void RetryReset_Success_LeavesTheWatchCounterAlone()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Retry = 1, RetryReset = true });
        var fails = 1;
        rig.Kind.Script("a").Watching = _ => fails-- > 0 ? throw new IOException("no bus") : ValueTask.CompletedTask;
        rig.Submit(Graphs.Of(a));
        Assert.Equal(VertexState.Ok, rig.State(a));

        fails = 1;
        rig.Kind.Open["a"].Events!.Lost(new IOException("gone"));
        rig.Advance(1);

        Assert.Equal(VertexState.Failed, rig.State(a));
    }

    [Fact]
    public void Delay_EventAndRefreshMeanwhile_WaitWithTheRetry()
    {
        using var rig = new EngineRig();
        var (b, a) = (rig.Kind.Spec("b", "1"), Failing(rig, new() { Retry = 1, Delay = 60_000 }));
        rig.Submit(Graphs.Of(b, a).Edge(b, a, notify: true));
        Assert.Equal(1, rig.Kind.Count("apply a"));

        rig.Changed("a");
        rig.Kind.Make("b", "drifted");
        rig.Changed("b");
        rig.Advance(59.9);
        Assert.Equal(1, rig.Kind.Count("apply a"));
        rig.Kind.Script("a").Applying = null;
        rig.Advance(0.2);

        Assert.Equal(2, rig.Kind.Count("apply a"));
        Assert.True(rig.Kind.Script("a").Checks[^1].Refresh);
        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Delay_OfTheWatch_IsWaitedForBeforeEachAttempt()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Watching = static _ => throw new IOException("no bus");
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Retry = 2, Delay = 1000 })));

        rig.Advance(0.99);
        Assert.Equal(1, rig.Kind.Count("watch a"));
        rig.Advance(1);
        Assert.Equal(2, rig.Kind.Count("watch a"));
        rig.Advance(0.02);

        Assert.Equal(3, rig.Kind.Count("watch a"));
    }

    [Fact]
    public void Timeout_CheckAndApply_ShareOneDeadlineForEachAttempt()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Timeout = 2000, Retry = 1 });
        rig.Kind.Script("a").Checking = async (_, cancellation) => await rig.Takes(1.5)(cancellation);
        rig.Kind.Script("a").Applying = rig.Takes(1.5);

        rig.Submit(Graphs.Of(a));
        rig.Advance(1.9);
        Assert.Equal(1, rig.Kind.Count("check a"));
        rig.Advance(0.2);
        Assert.Equal(2, rig.Kind.Count("check a"));
        rig.Advance(2.1);

        Assert.Equal(VertexState.Failed, rig.State(a));
        Assert.Equal("timeout after 2 seconds", rig.Status(a).Reason);
    }

    [Fact]
    public void Timeout_ApplyDoesNotHeedIt_IsNotKilled()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Timeout = 1000 });
        rig.Kind.Script("a").Applying = async _ => await rig.Takes(5)(CancellationToken.None);

        rig.Submit(Graphs.Of(a));
        rig.Advance(4.9);
        Assert.Equal(VertexState.Running, rig.State(a));
        rig.Advance(0.2);

        Assert.Equal(VertexState.Ok, rig.State(a));
    }

    [Fact]
    public void Timeout_None_WaitsForEver()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        rig.Kind.Script("a").Applying = rig.Takes(7200);

        rig.Submit(Graphs.Of(a));
        rig.Time.Advance(TimeSpan.FromHours(1.9));
        rig.Settle();

        Assert.Equal(VertexState.Running, rig.State(a));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Rewatch_WatchFailedForGood_HasAllItsAttemptsAgain(bool rewatch, int opens)
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Retry = 1, Rewatch = rewatch });
        rig.Kind.Script("a").Watching = static _ => throw new IOException("no bus");
        rig.Submit(Graphs.Of(a));
        Assert.Equal(2, rig.Kind.Count("watch a"));

        rig.Submit(Graphs.Of(a, rig.Kind.Spec("other")));

        Assert.Equal(opens, rig.Kind.Count("open a"));
        Assert.Equal(2 * opens, rig.Kind.Count("watch a"));
    }

    [Fact]
    public void Rewatch_NotFailed_RunsOnUntouched()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Retry = 1, Rewatch = true });
        rig.Submit(Graphs.Of(a));

        rig.Submit(Graphs.Of(a, rig.Kind.Spec("other")));

        Assert.Equal(1, rig.Kind.Count("open a"));
        Assert.Equal(1, rig.Kind.Count("check a"));
    }

    private static ResourceSpec Failing(EngineRig rig, MetaParameters? meta = null, string name = "a")
    {
        rig.Kind.Script(name).Applying = static _ => throw new InvalidOperationException("no");
        return rig.Kind.Spec(name, "1", meta);
    }
}

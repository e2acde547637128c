using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Reporting;

public sealed class ConvergenceTests
{
    [Fact]
    public void Converged_AfterTheTimeoutWithoutWork()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.FromSeconds(5) });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Advance(4.9);
        Assert.Null(rig.Scheduler.Convergence);
        rig.Advance(0.2);

        Assert.True(rig.Scheduler.Convergence!.IsFine);
    }

    [Fact]
    public void Converged_EventInBetween_StartsTheWaitAnew()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.FromSeconds(5) });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Advance(4);
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        rig.Advance(4);
        Assert.Null(rig.Scheduler.Convergence);
        rig.Advance(1.1);

        Assert.NotNull(rig.Scheduler.Convergence);
    }

    [Fact]
    public void Converged_ChangeIsOverBeforeTheNextLook_IsToldAllTheSame()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        var told = rig.Observer.Convergences.Count;

        // A hidden vertex is done as soon as it is looked at.
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("h", "1", new() { Hidden = true })));

        Assert.Null(rig.Observer.Convergences[told]);
        Assert.NotNull(rig.Observer.Convergences[told + 1]);
    }

    [Fact]
    public void Converged_QuietResync_DoesNotDisturbButItsRepairDoes()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        var told = rig.Observer.Convergences.Count;
        rig.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal(told, rig.Observer.Convergences.Count);

        rig.Kind.Make("a", "drifted");
        rig.Advance(TimeSpan.FromMinutes(12));

        Assert.Equal(told + 2, rig.Observer.Convergences.Count);
    }

    [Fact]
    public void Converged_PausedWithADifference_SettlesAndSaysSo()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        rig.Limits.Pause();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal((1, false), (rig.Scheduler.Convergence!.Paused, rig.Scheduler.Convergence.IsFine));

        rig.Limits.Resume();
        rig.Settle();

        Assert.Equal((0, true), (rig.Scheduler.Convergence!.Paused, rig.Scheduler.Convergence.IsFine));
    }

    [Fact]
    public void Converged_MoreChangesThanAllowed_IsNotSettledBeforeTheyAreMade()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero, MaxChanges = new ChangeLimit(1, TimeSpan.FromMinutes(1)) });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")));
        Assert.Null(rig.Scheduler.Convergence);

        rig.Advance(TimeSpan.FromMinutes(2));

        Assert.True(rig.Scheduler.Convergence!.IsFine);
    }

    [Fact]
    public void Converged_FailedAndBlocked_AreCounted()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");

        rig.Submit(Graphs.Of(a, b, c).Edge(a, b));

        var report = rig.Scheduler.Convergence!;
        Assert.False(report.IsFine);
        Assert.Equal((3, 1, 1), (report.Vertices, report.Failed, report.Blocked));
        Assert.Equal("1", rig.Kind.Is("c"));
    }

    [Fact]
    public void Converged_PendingPolicyInputs_AreReportedAndHoldNothingUp()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        var span = new SourceSpan(SourceText.From("main.mcl", "x"), 0, 1);
        var fault = new PolicyFault(span, "load has not been read yet", true, "file[/x]", EquatableList<VertexId>.Empty);

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")).WithFaults(fault));

        Assert.Equal(1, rig.Scheduler.Convergence!.PolicyPending);
        Assert.Equal([fault], rig.Scheduler.Faults);
    }

    [Fact]
    public void Converged_EmptyGraph_IsFineAtOnce()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });

        rig.Submit(ResourceGraph.Empty);

        Assert.True(rig.Scheduler.Convergence!.IsFine);
    }
}

using Mgmt.Engine;
using Mgmt.Host.Running;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Running;

public sealed class StatusWriterTests
{
    [Fact]
    public void Write_OfEveryState_CountsEachAndListsAllButTheGoodOnes()
    {
        var states = Enum.GetValues<VertexState>();
        var vertices = states.Select(static s => new VertexStatus(new("noop", s.ToString()), s, "why", null, null, default, IsNoop: false)).ToList();

        var report = StatusWriter.Write(new(vertices, [], null), new("p", false, 1, [], []), new(false, []), noop: false, TimeSpan.FromSeconds(2));

        Assert.Equal(states.Length, report.Vertices);
        Assert.Equal(
            ["blocked", "drifted", "failed", "frozen", "ok", "pending", "running", "waiting", "withheld"],
            report.States.Keys.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(report.States, static s => Assert.Equal(s.Key == "frozen" ? 0 : 1, s.Value));
        Assert.Equal(states.Length - 1, report.NotOk.Count);
        Assert.DoesNotContain(report.NotOk, static v => v.State == "ok");
        Assert.False(report.Converged);
    }

    [Fact]
    public void Write_OfFaultsThatFreezeTheSameResource_CountsItOnce()
    {
        var span = new SourceSpan(SourceText.From("main.mcl", "x\n"), 0, 1);
        var frozen = new EquatableList<VertexId>([new("file", "/x")]);
        PolicyFault[] faults = [new(span, "one", false, "file[/x]", frozen), new(span, "two", true, "file[/x]", frozen)];

        var report = StatusWriter.Write(new([], faults, null), new("p", false, 1, [], []), new(false, []), noop: true, default);

        Assert.Equal(1, report.States["frozen"]);
        Assert.Equal(["one", "two"], report.Policy.Faults.Select(static f => f.Reason), StringComparer.Ordinal);
        Assert.Equal("main.mcl:1:1", report.Policy.Faults[0].Place);
    }
}

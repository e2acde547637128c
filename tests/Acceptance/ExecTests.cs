using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>A command without a condition runs for a reason; one with a condition is asked about whenever there is a doubt.</summary>
public sealed class ExecTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private string Watched => PathOf("watched/file");

    [Fact]
    public void Run_WithLostEventsAndFailures_RunsNoCommandWithoutAConditionAgain()
    {
        var mgmt = RunCommands();
        Assert.Equal("unguarded 1, failing 1, guarded 1", Runs("unguarded", "failing", "guarded"));
        var asked = Count("asked");

        InotifyQueue.Overflow(mgmt, PathOf("watched"), static () => { });
        mgmt.WaitFor("the condition to be asked about", () => Count("asked") > asked);
        mgmt.WaitFor("what fails with a condition to be tried again", () => Count("guarded-failing") > 1, TimeSpan.FromSeconds(90));
        Assert.Equal("unguarded 1, failing 1, guarded 1", Runs("unguarded", "failing", "guarded"));

        // A real event is a reason, and the condition holds again.
        File.Delete(PathOf("guarded"));
        File.WriteAllText(Watched, "changed\n");
        mgmt.WaitFor("both commands", () => Count("unguarded") > 1 && Count("guarded") == 1);
        Assert.Equal("failing 1", Runs("failing"));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Run_ThroughAResync_RunsNoCommandWithoutAConditionAgain()
    {
        var mgmt = RunCommands();
        var asked = Count("asked");

        mgmt.WaitFor("a resync", () => mgmt.Metrics().Sum("mgmt_checks_total", ("kind", "exec"), ("cause", "resync")) > 0, TimeSpan.FromMinutes(12));
        mgmt.WaitFor("the condition to be asked about", () => Count("asked") > asked, TimeSpan.FromMinutes(12));

        Assert.Equal("unguarded 1, failing 1, guarded 1", Runs("unguarded", "failing", "guarded"));
    }

    private Appliance RunCommands()
    {
        Write("watched/file", "");
        var mgmt = Run(Write("main.mcl", $$"""
            exec "unguarded" {
            	cmd => "echo run >> {{PathOf("unguarded")}}",
            	shell => "/bin/sh",
            	watchfiles => ["{{Watched}}"],
            }
            exec "failing" {
            	cmd => "echo run >> {{PathOf("failing")}}; exit 1",
            	shell => "/bin/sh",
            }
            exec "guarded" {
            	cmd => "echo run >> {{PathOf("guarded")}}",
            	shell => "/bin/sh",
            	ifcmd => "echo run >> {{PathOf("asked")}}; test ! -e {{PathOf("guarded")}}",
            	ifshell => "/bin/sh",
            	watchfiles => ["{{Watched}}"],
            }
            exec "guarded-failing" {
            	cmd => "echo run >> {{PathOf("guarded-failing")}}; exit 1",
            	shell => "/bin/sh",
            	ifcmd => "/bin/true",
            }
            """));
        mgmt.WaitForError("settled");
        return mgmt;
    }

    private string Runs(params string[] names) => string.Join(", ", names.Select(n => $"{n} {Count(n)}"));

    private int Count(string name) => File.Exists(PathOf(name)) ? File.ReadLines(PathOf(name)).Count() : 0;
}

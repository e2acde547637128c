using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>What hangs holds up nobody else.</summary>
public sealed class HangingTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private string Lively => PathOf("lively");

    [Fact]
    public void Run_WithFiftyHangingChecks_RepairsAndAnswersAndEndsAtOnce()
    {
        var mgmt = Run(HangingPolicy());
        mgmt.WaitFor("the lively file", () => World.Text(Lively) == "lively\n");
        mgmt.WaitFor("twenty waiting commands", () => Readers() >= 20);

        var delays = new List<double>();
        for (var round = 0; round < 21; round++)
        {
            File.Delete(Lively);
            delays.Add(mgmt.WaitFor($"the repair, round {round}", () => World.Text(Lively) == "lively\n").TotalMilliseconds);
            Assert.Contains("mgmt_repairs_total", mgmt.Metrics().Source, StringComparison.Ordinal);
        }

        delays.Sort();
        Report.WriteLine($"repairs beside 50 hanging checks: median {delays[10]:0.0} ms, worst {delays[^1]:0.0} ms");
        Assert.True(delays[10] < 100, $"median {delays[10]:0} ms\n{mgmt}");

        var took = mgmt.EndBy("TERM");
        Report.WriteLine($"ended {took.TotalMilliseconds:0} ms after SIGTERM");
        Assert.True(took < TimeSpan.FromSeconds(1), $"took {took.TotalMilliseconds:0} ms\n{mgmt}");
        Assert.Equal(0, mgmt.WaitForExit());
        Until.Holds(() => Readers() == 0, () => $"commands outlive the program\n{mgmt}");
    }

    [Fact]
    public void Interrupt_WithFiftyHangingChecks_EndsWithinASecondWithItsOwnCode()
    {
        var mgmt = Run(HangingPolicy());
        mgmt.WaitFor("the lively file", () => World.Text(Lively) == "lively\n");

        var took = mgmt.EndBy("INT");

        Assert.Equal(130, mgmt.WaitForExit());
        Assert.True(took < TimeSpan.FromSeconds(1), $"took {took.TotalMilliseconds:0} ms\n{mgmt}");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Interrupt_DuringAChange_LetsItEndUnlessAskedAgain(int times, bool isDone)
    {
        var mgmt = Run(Write("main.mcl", $$"""
            exec "slow" {
            	cmd => "touch {{PathOf("begun")}}; sleep 3; touch {{PathOf("done")}}",
            	shell => "/bin/sh",
            }
            exec "next" {
            	cmd => "touch {{PathOf("next")}}",
            	shell => "/bin/sh",
            	Depend => Exec["slow"],
            }
            """));
        mgmt.WaitFor("the command", () => File.Exists(PathOf("begun")));

        mgmt.Signal("INT");
        mgmt.WaitForError("stopping", "exec[slow] may end first");
        if (times == 2)
        {
            mgmt.Signal("INT");
            mgmt.WaitForError("stopping", "exec[slow] is cancelled");
        }

        Assert.Equal(130, mgmt.WaitForExit());
        Assert.Equal((isDone, false), (File.Exists(PathOf("done")), File.Exists(PathOf("next"))));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Run_WithAConditionThatHangs_SaysWhichAndWhatToDo()
    {
        var mgmt = Run(HangingPolicy());
        mgmt.WaitFor("the lively file", () => World.Text(Lively) == "lively\n");

        var line = mgmt.WaitForError("alert", "exec[reads ", patience: TimeSpan.FromMinutes(2));

        Assert.Contains("`Meta:timeout`", line, StringComparison.Ordinal);
    }

    private string HangingPolicy()
    {
        Shell.Run("/usr/bin/mkfifo", [.. Enumerable.Range(0, 50).Select(i => PathOf($"fifo{i}"))]);
        return Write("main.mcl", $$"""
            import "fmt"
            import "iter"
            import "os"

            for $i, $n in iter.range(20) {
            	$pipe = fmt.printf("{{PathOf("fifo")}}%d", $n)
            	exec "reads ${pipe}" {
            		cmd => "/bin/true",
            		ifcmd => "/bin/cat ${pipe}",
            	}
            }
            for $i, $n in iter.range(20) {
            	$pipe = fmt.printf("{{PathOf("fifo")}}%d", $n + 20)
            	file "${pipe}" {
            		state => "exists",
            		content => "a pipe is no file\n",
            	}
            }
            for $i, $n in iter.range(10) {
            	$copy = fmt.printf("{{PathOf("copy")}}%d", $n)
            	file "${copy}" {
            		state => "exists",
            		content => os.readfile(fmt.printf("{{PathOf("fifo")}}%d", $n + 40)),
            	}
            }
            file "{{Lively}}" {
            	state => "exists",
            	content => "lively\n",
            }
            """);
    }

    // Those that hang in this test's own pipes.
    private int Readers()
    {
        var count = 0;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(static p => char.IsAsciiDigit(p[^1])))
        {
            if (World.Text($"{process}/cmdline") is { } line && line.StartsWith("/bin/cat\0", StringComparison.Ordinal) && line.Contains(PathOf("fifo"), StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }
}

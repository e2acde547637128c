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

    private string HangingPolicy()
    {
        for (var i = 0; i < 50; i++)
        {
            World.Fifo(PathOf($"fifo{i}"));
        }

        return Write("main.mcl", $$"""
            import "fmt"
            import "iter"
            import "os"

            for $i, $n in iter.range(20) {
            	exec fmt.printf("hangs %d", $n) {
            		cmd => "/bin/true",
            		ifcmd => fmt.printf("/bin/cat {{PathOf("fifo")}}%d", $n),
            	}
            }
            for $i, $n in iter.range(20) {
            	file fmt.printf("{{PathOf("fifo")}}%d", $n + 20) {
            		state => "exists",
            		content => "a pipe is no file\n",
            	}
            }
            for $i, $n in iter.range(10) {
            	file fmt.printf("{{PathOf("copy")}}%d", $n) {
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

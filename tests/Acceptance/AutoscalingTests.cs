using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>A VM's CPUs follow this host's, with hysteresis.</summary>
public sealed class AutoscalingTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(2);

    // A machine that does other work as well needs a while to be calm.
    private static readonly TimeSpan CalmPatience = TimeSpan.FromSeconds(120);

    [Fact]
    public void Run_WhenTheHostIsBusy_HotPlugsCpusAndKeepsThemUntilItHasBeenCalmForTheHoldTime()
    {
        var mgmt = Run(Write("main.mcl", $$"""
            import "cpu"
            import "fmt"
            import "scale"
            import "signal"

            $usage = cpu.usage(200)
            $quiet = signal.held($usage < 0.85, {{Hold.TotalMilliseconds}})
            $level = if $usage >= 0.95 { 1.0 } else { if $quiet { 0.0 } else { 0.5 } }
            $busy = signal.schmitt($level, 1.0, 0.0)
            $cpus = scale.bounds(if $busy { 4 } else { 1 }, 1, 4)
            virt "autoscaled" {
            	uri => "test:///default",
            	state => "running",
            	cpus => $cpus,
            	maxcpus => 4,
            	memory => 65536,
            }
            print "cpus" {
            	msg => fmt.printf("%d", $cpus),
            	Depend => Virt["autoscaled"],
            }
            """));
        mgmt.WaitForOutput("print[cpus]: 1", patience: CalmPatience);
        var calm = mgmt.Output.Count;
        var repairs = VirtRepairs(mgmt);
        var decided = mgmt.Metrics().Sum("mgmt_decisions_total");

        using (new BusyCpus())
        {
            mgmt.WaitForOutput("print[cpus]: 4", calm);
            Assert.Equal(repairs + 1, VirtRepairs(mgmt));
            Assert.Equal(1, mgmt.Metrics().Sum("mgmt_vertices", ("kind", "virt"), ("state", "ok")));
            Assert.True(mgmt.Metrics().Sum("mgmt_decisions_total") > decided, mgmt.ToString());
            Assert.Contains(mgmt.Errors, static l => l.StartsWith("decide", StringComparison.Ordinal) && l.Contains("virt[autoscaled].cpus: 1 → 4", StringComparison.Ordinal));
        }

        var busy = mgmt.Output.Count;
        var down = System.Diagnostics.Stopwatch.GetTimestamp();
        mgmt.WaitForOutput("print[cpus]: 1", busy, CalmPatience);
        var kept = System.Diagnostics.Stopwatch.GetElapsedTime(down);
        Report.WriteLine($"kept for {kept.TotalSeconds:0.00} s after the load ended, of which {Hold.TotalSeconds} s had to be calm");
        Assert.True(kept >= Hold - TimeSpan.FromMilliseconds(300), $"shrunk after {kept.TotalSeconds:0.00} s\n{mgmt}");
        Assert.Equal(repairs + 2, VirtRepairs(mgmt));
        Assert.Contains(mgmt.Errors, static l => l.Contains("cpu.usage", StringComparison.Ordinal));
    }

    private static double VirtRepairs(Appliance mgmt) => mgmt.Metrics().Sum("mgmt_repairs_total", ("kind", "virt"));
}

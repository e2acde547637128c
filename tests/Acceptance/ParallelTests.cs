using System.Globalization;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>What does not depend on each other runs at the same time.</summary>
public sealed class ParallelTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Run_WithThreeChainedSecondsAndOneFree_TakesThree()
    {
        var times = PathOf("times");
        var policy = Write("main.mcl", $$"""
            for $i, $name in ["first", "second", "third", "free"] {
            	exec "${name}" {
            		cmd => "echo ${name} start $(date +%s%N) >> {{times}}; sleep 1; echo ${name} end $(date +%s%N) >> {{times}}",
            		shell => "/bin/sh",
            	}
            }
            Exec["first"] -> Exec["second"] -> Exec["third"]
            """);

        var mgmt = RunOnce(policy);

        Assert.Equal(0, mgmt.WaitForExit());
        var at = File.ReadLines(times).Select(static l => l.Split(' ')).ToDictionary(
            static w => $"{w[0]} {w[1]}",
            static w => long.Parse(w[2], CultureInfo.InvariantCulture) / 1e9,
            StringComparer.Ordinal);
        Assert.Equal(8, at.Count);
        var span = at.Values.Max() - at.Values.Min();
        Report.WriteLine($"from the first start to the last end: {span:0.000} s");
        Assert.InRange(span, 3.0, 3.9);
        Assert.True(at["free start"] < at["second start"], "the free one waited for the chain");
        Assert.True(at["second start"] >= at["first end"], "the second started before the first ended");
        Assert.True(at["third start"] >= at["second end"], "the third started before the second ended");
    }

    [Fact]
    public void Run_WithSemaOfOne_RunsOneAtATime()
    {
        var policy = Write("main.mcl", """
            for $i, $name in ["a", "b", "c"] {
            	exec "${name}" { cmd => "/bin/sleep 0.5", }
            }
            """);

        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        var mgmt = RunOnce(policy, "--sema", "1");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) >= TimeSpan.FromSeconds(1.5), mgmt.ToString());
    }
}

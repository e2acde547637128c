using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>A policy is changed while it runs.</summary>
public sealed class ReloadTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Unchanged = 50;

    private string Changing => PathOf("tree/changing");

    private string Steady => PathOf("tree/steady");

    [Fact]
    public void Save_OfAChangedPolicy_TakesEffectAtOnceAndRestartsNothing()
    {
        const int Saves = 21;
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(Write("main.mcl", Policy("version 0")));
        mgmt.WaitFor("the first version", () => World.Text(Changing) == "version 0\n");
        mgmt.WaitForError("settled");
        var starts = mgmt.Metrics().Sum("mgmt_vertex_starts_total", ("kind", "file"));

        var delays = new List<double>();
        for (var i = 1; i <= Saves; i++)
        {
            Write("main.mcl", Policy($"version {i}"));
            delays.Add(mgmt.WaitFor($"version {i}", () => World.Text(Changing) == $"version {i}\n").TotalMilliseconds);
        }

        delays.Sort();
        Report.WriteLine($"from save to effect: median {delays[Saves / 2]:0.0} ms, worst {delays[^1]:0.0} ms");
        Assert.True(delays[Saves / 2] < 1000, $"median {delays[Saves / 2]:0} ms\n{mgmt}");
        Assert.Equal(starts, mgmt.Metrics().Sum("mgmt_vertex_starts_total", ("kind", "file")));

        Write("main.mcl", Policy("version 0") + $$"""
            file "{{PathOf("tree/additional")}}" {
            	state => "exists",
            	content => "new\n",
            }

            """);
        mgmt.WaitFor("the additional file", () => World.Text(PathOf("tree/additional")) == "new\n");

        // The counter moves once the engine has heard of what its lane did.
        mgmt.WaitFor("one more start", () => mgmt.Metrics().Sum("mgmt_vertex_starts_total", ("kind", "file")) > starts);
        Assert.Equal(starts + 1, mgmt.Metrics().Sum("mgmt_vertex_starts_total", ("kind", "file")));
    }

    [Fact]
    public void Save_InPlaceInTwoSteps_TakesTheWholeOnly()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var policy = Write("main.mcl", Policy("version 0"));
        var mgmt = Run(policy);
        mgmt.WaitFor("the first version", () => World.Text(Changing) == "version 0\n");

        File.WriteAllText(policy, Policy("version 1"));
        mgmt.WaitFor("the second version", () => World.Text(Changing) == "version 1\n");
        Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("refused", StringComparison.Ordinal));
    }

    [Fact]
    public void Save_OfAFaultyPolicy_IsRefusedWithTheReasonAndTheOldOneGoesOn()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(Write("main.mcl", Policy("good")));
        mgmt.WaitFor("the good version", () => World.Text(Changing) == "good\n");

        Write("main.mcl", Policy("bad") + "file \"/nowhere\" { content => $undefined, }\n");
        mgmt.WaitForError("refused", "the one before runs on");

        Assert.Contains(mgmt.Errors, static l => l.Contains("error[MCL", StringComparison.Ordinal) && l.Contains("main.mcl:", StringComparison.Ordinal) && l.Contains("undefined", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, static l => l.Contains("^^^", StringComparison.Ordinal));
        Assert.Equal("good\n", World.Text(Changing));
        File.Delete(Steady);
        mgmt.WaitFor("a repair by the old policy", () => World.Text(Steady) == "steady\n");

        Write("main.mcl", Policy("better"));
        mgmt.WaitFor("the corrected policy", () => World.Text(Changing) == "better\n");
    }

    [Fact]
    public void Run_PolicyThatOutgrowsItsLimits_KeepsWhatItWantedUntilItIsMended()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var size = Write("size", "xx");
        var loops = $$"""
            import "os"
            $n = len(os.readfile("{{size}}"))
            for $i, $v in iter.range($n) {
            	for $j, $w in iter.range($n) {
            	}
            }

            """;
        var mgmt = Run(Write("main.mcl", loops + Policy("good")));
        mgmt.WaitFor("the good version", () => World.Text(Changing) == "good\n");

        Write("size", new('x', 3000));
        mgmt.WaitForError("refused", "what it wanted last stays as it is");
        Assert.Contains(mgmt.Errors, static l => l.Contains("main.mcl:4:", StringComparison.Ordinal) && l.Contains("which is the limit", StringComparison.Ordinal));
        File.Delete(Steady);
        mgmt.WaitFor("a repair", () => World.Text(Steady) == "steady\n");

        Write("main.mcl", Policy("better"));
        mgmt.WaitFor("the mended policy", () => World.Text(Changing) == "better\n");
    }

    [Fact]
    public void Restart_WithAFaultyPolicy_RunsTheLastGoodOneAndSaysSo()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var policy = Write("main.mcl", Policy("good"));
        var first = Run(policy);
        first.WaitFor("the good version", () => World.Text(Changing) == "good\n");
        first.WaitForError("settled");
        first.Kill();

        Write("main.mcl", Policy("bad") + "file \"/nowhere\" { content => $undefined, }\n");
        File.Delete(Changing);
        var second = Run(policy);
        second.WaitForError("alert", "last good");

        second.WaitFor("the last good version", () => World.Text(Changing) == "good\n");
        Assert.Contains(second.Errors, static l => l.Contains("^^^", StringComparison.Ordinal));
        Assert.Contains("last good", second.Get("healthz"), StringComparison.Ordinal);
        Write("main.mcl", Policy("better"));
        second.WaitFor("the corrected policy", () => World.Text(Changing) == "better\n");
    }

    [Fact]
    public void Start_WithAFaultyPolicyAndNoEarlierOne_ExitsWithTheDiagnostic()
    {
        var mgmt = RunOnce(Write("main.mcl", "file \"/nowhere\" { content => $undefined, }\n"));

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Contains(mgmt.Errors, static l => l.Contains("main.mcl:1:", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("refused", StringComparison.Ordinal));
    }

    private string Policy(string version) => $$"""
        import "fmt"
        import "iter"

        file "{{Changing}}" {
        	state => "exists",
        	content => "{{version}}\n",
        }
        file "{{Steady}}" {
        	state => "exists",
        	content => "steady\n",
        }
        for $i, $n in iter.range({{Unchanged}}) {
        	$path = fmt.printf("{{PathOf("tree/unchanged")}}%d", $n)
        	file "${path}" {
        		state => "exists",
        		content => "unchanged\n",
        	}
        }

        """;
}

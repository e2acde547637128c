using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>What is kept under the prefix.</summary>
public sealed class StateTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Run_WithAPrefixThatIsInUse_RefusesAndLeavesTheFirstAlone()
    {
        var target = PathOf("target");
        var policy = Write("main.mcl", $$"""
            file "{{target}}" {
            	state => "exists",
            	content => "kept\n",
            }
            """);
        var first = Run(policy);
        first.WaitFor("the file", () => World.Text(target) == "kept\n");

        var second = RunOnce(policy);

        Assert.Equal(2, second.WaitForExit());
        Assert.Contains(second.Errors, l => l.StartsWith("mgmt: ", StringComparison.Ordinal) && l.Contains(Prefix, StringComparison.Ordinal));
        File.Delete(target);
        first.WaitFor("the repair", () => World.Text(target) == "kept\n");

        Assert.True(first.EndBy("TERM") < TimeSpan.FromSeconds(1));
        Assert.Equal(0, RunOnce(policy).WaitForExit());
    }

    [Fact]
    public void Kill_AndStartAgain_TakesOverAtOnce()
    {
        var policy = Write("main.mcl", """print "x" { msg => "y", }""");
        var first = Run(policy);
        first.WaitForError("settled");
        first.Kill();

        Assert.Equal(0, RunOnce(policy).WaitForExit());
    }

    [Fact]
    public void Run_WithADamagedStateFile_RunsAllTheSameAndSaysSo()
    {
        var policy = Write("main.mcl", """print "x" { msg => "y", }""");
        Assert.Equal(0, RunOnce(policy).WaitForExit());
        foreach (var file in Directory.EnumerateFiles(Prefix, "*", SearchOption.AllDirectories).Where(static f => new FileInfo(f).Length > 0))
        {
            File.WriteAllText(file, "this is no database\n");
        }

        var mgmt = RunOnce(policy);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[x]: y"], mgmt.Output);
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("alert", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithAStateThatCannotBeWritten_SaysWhere()
    {
        var file = Write("a-file", "");

        var mgmt = Mgmt("run", """print "x" { msg => "y", }""", "--prefix", Path.Combine(file, "below"), "--listen", "none", "--converged-timeout", "0");

        Assert.NotEqual(134, mgmt.WaitForExit());
        Assert.Contains(mgmt.Errors, l => l.Contains(file, StringComparison.Ordinal));
        Assert.DoesNotContain(mgmt.Errors, static l => l.Contains("Unhandled exception", StringComparison.Ordinal));
    }
}

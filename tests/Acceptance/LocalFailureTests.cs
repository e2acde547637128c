using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>What fails stops only what depends on it.</summary>
public sealed class LocalFailureTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Run_WithAMissingInput_KeepsTheRestAndJoinsInWhenItAppears()
    {
        var missing = PathOf("missing");
        string[] independent = [PathOf("tree/a"), PathOf("tree/b"), PathOf("tree/c")];
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(Write("main.mcl", "import \"os\"\n\n" + string.Concat(independent.Select(static p => $$"""
            file "{{p}}" {
            	state => "exists",
            	content => "independent\n",
            }

            """)) + $$"""
            file "{{PathOf("tree/dependent")}}" {
            	state => "exists",
            	content => os.readfile("{{missing}}"),
            }
            file "{{PathOf("tree/after")}}" {
            	state => "exists",
            	content => "after\n",
            	Depend => File["{{PathOf("tree/dependent")}}"],
            }
            """));

        mgmt.WaitFor("the independent files", () => independent.All(static p => World.Text(p) == "independent\n"));
        Until.Holds(
            () => mgmt.Errors.Any(l => (l.StartsWith("fault", StringComparison.Ordinal) || l.StartsWith("waiting", StringComparison.Ordinal)) && l.Contains(missing, StringComparison.Ordinal)),
            () => $"a line that says what waits for {missing}\n{mgmt}");
        foreach (var path in independent)
        {
            File.Delete(path);
            mgmt.WaitFor($"the repair of {path}", () => World.Text(path) == "independent\n");
        }

        Assert.False(File.Exists(PathOf("tree/dependent")));

        File.WriteAllText(missing, "here at last\n");
        mgmt.WaitFor("the dependent file", () => World.Text(PathOf("tree/dependent")) == "here at last\n");
        mgmt.WaitFor("what comes after it", () => World.Text(PathOf("tree/after")) == "after\n");
        mgmt.WaitForError("healed");

        // What failed once more keeps its last good definition, and that is still repaired.
        File.Delete(missing);
        mgmt.WaitForError("fault", "keeps its last good definition");
        File.WriteAllText(PathOf("tree/dependent"), "changed\n");
        mgmt.WaitFor("the last good definition", () => World.Text(PathOf("tree/dependent")) == "here at last\n");
    }

    [Fact]
    public void Run_WithAFailingResource_BlocksWhatDependsOnItAndExitsWithFour()
    {
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = RunOnce(Write("main.mcl", $$"""
            exec "broken" { cmd => "/bin/false", }
            file "{{PathOf("tree/blocked")}}" {
            	state => "exists",
            	Depend => Exec["broken"],
            }
            file "{{PathOf("tree/free")}}" { state => "exists", }
            """));

        Assert.Equal(4, mgmt.WaitForExit());
        Assert.True(File.Exists(PathOf("tree/free")));
        Assert.False(File.Exists(PathOf("tree/blocked")));
        Assert.Contains(mgmt.Errors, static l => l.StartsWith("failed", StringComparison.Ordinal) && l.Contains("exec[broken]", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, l => l.StartsWith("blocked", StringComparison.Ordinal) && l.Contains($"file[{PathOf("tree/blocked")}] by exec[broken]", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithEveryByteThroughAPolicy_HarmsNone()
    {
        var source = PathOf("source");
        var target = PathOf("target");
        var bytes = Enumerable.Range(0, 256 * 300).Select(static i => (byte)(i * 7 % 256 ^ i >> 8)).ToArray();
        File.WriteAllBytes(source, bytes);
        Assert.Equal(256, bytes.Distinct().Count());
        var mgmt = Run(Write("main.mcl", $$"""
            import "os"

            file "{{target}}" {
            	state => "exists",
            	content => os.readfile("{{source}}"),
            }
            """));
        mgmt.WaitFor("the bytes", () => World.Bytes(target) is { } there && there.AsSpan().SequenceEqual(bytes));

        Array.Reverse(bytes);
        File.WriteAllBytes(source, bytes);
        mgmt.WaitFor("the other bytes", () => World.Bytes(target) is { } there && there.AsSpan().SequenceEqual(bytes));
    }
}

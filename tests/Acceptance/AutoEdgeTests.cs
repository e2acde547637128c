using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>The order that follows from what resources are.</summary>
public sealed class AutoEdgeTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const int Files = 40;

    [Fact]
    public void Run_WithFilesInManagedFolders_FailsNoneFirst()
    {
        var mgmt = RunOnce(Policy());

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.DoesNotContain(mgmt.Errors, static l => l.Contains("failed", StringComparison.Ordinal) || l.Contains("blocked", StringComparison.Ordinal));
        Assert.All(Enumerable.Range(0, Files), i => Assert.Equal($"{i}\n", World.Text(PathOf($"tree/sub/f{i}"))));
    }

    [Fact]
    public void Run_WithoutAutomaticEdges_LeavesTheOrderOpen()
    {
        var mgmt = RunOnce(Write("main.mcl", $$"""
            file "{{PathOf("tree/x")}}" {
            	state => "exists",
            	Before => File["{{PathOf("tree/")}}"],
            }
            file "{{PathOf("tree/")}}" { state => "exists", }
            """), "--no-autoedges");

        Assert.Equal(4, mgmt.WaitForExit());
        Assert.DoesNotContain(mgmt.Errors, static l => l.Contains("cycle", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithAnAutomaticEdgeThatClosesACycle_IsRefused()
    {
        var mgmt = RunOnce(Write("main.mcl", $$"""
            file "{{PathOf("tree/x")}}" {
            	state => "exists",
            	Before => File["{{PathOf("tree/")}}"],
            }
            file "{{PathOf("tree/")}}" { state => "exists", }
            """));

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Contains(mgmt.Errors, static l => l.Contains("resource graph has cycles", StringComparison.Ordinal));
        Assert.False(Directory.Exists(PathOf("tree")));
    }

    private string Policy() => Write("main.mcl", string.Concat(Enumerable.Range(0, Files).Select(i => $$"""
        file "{{PathOf($"tree/sub/f{i}")}}" {
        	state => "exists",
        	content => "{{i}}\n",
        }

        """)) + $$"""
        file "{{PathOf("tree/sub/")}}" { state => "exists", }
        file "{{PathOf("tree/")}}" { state => "exists", }
        """);
}

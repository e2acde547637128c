using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>The running graph as a file for Graphviz.</summary>
public sealed class GraphvizTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private string Dot => PathOf("graph.dot");

    [Fact]
    public void Run_WithGraphviz_HasTheRunningGraphWithItsAutomaticEdgesInTheFile()
    {
        var folder = $"\"file[{PathOf("tree/")}]\"";
        var policy = Write("main.mcl", Policy(""));
        var mgmt = Run(policy, "--graphviz", "graph.dot");
        mgmt.WaitFor("the first graph", () => World.Text(Dot)?.Contains($"{folder} -> \"file[{PathOf("tree/a")}]\"", StringComparison.Ordinal) == true);

        var plan = Mgmt("plan", "--format", "dot", policy);
        Assert.Equal(0, plan.WaitForExit());
        Assert.Equal(string.Join('\n', plan.Output) + "\n", World.Text(Dot));

        Write("main.mcl", Policy("file \"" + PathOf("tree/b") + "\" { state => \"exists\", }"));
        mgmt.WaitFor("the next graph", () => World.Text(Dot)?.Contains($"{folder} -> \"file[{PathOf("tree/b")}]\"", StringComparison.Ordinal) == true);
        Assert.Equal("}\n", World.Text(Dot)![^2..]);
    }

    [Fact]
    public void Run_UntilItSettles_LeavesTheFileAndThePicture()
    {
        // Stands for a program of Graphviz, which need not be installed.
        var filter = Write("filter", "#!/bin/sh\necho \"picture of $2\"\n");
        File.SetUnixFileMode(filter, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var mgmt = Mgmt("run", Write("main.mcl", Policy("")), "--prefix", Prefix, "--listen", "none", "--converged-timeout", "2", "--graphviz", Dot, "--graphviz-filter", filter);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.StartsWith("digraph", World.Text(Dot), StringComparison.Ordinal);
        Assert.Equal($"picture of {Dot}\n", World.Text(Dot + ".png"));
    }

    [Fact]
    public void Run_WithAFileThatCannotBeWritten_AlertsOnceAndGoesOn()
    {
        var mgmt = Run(Write("main.mcl", Policy("")), "--graphviz", PathOf("missing/graph.dot"));
        mgmt.WaitForError("alert", $"cannot write the graph to {PathOf("missing/graph.dot")}: no such file or folder");

        Write("main.mcl", Policy("file \"" + PathOf("tree/b") + "\" { state => \"exists\", }"));

        mgmt.WaitFor("what the next policy wants", () => File.Exists(PathOf("tree/b")));
        Assert.Single(mgmt.Errors, static l => l.Contains("cannot write the graph", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_WithAFilterThatIsNotThere_AlertsAndKeepsTheFile()
    {
        var mgmt = Run(Write("main.mcl", Policy("")), "--graphviz", Dot, "--graphviz-filter", PathOf("missing"));

        mgmt.WaitForError("alert", $"cannot draw {Dot}.png: cannot start");
        Assert.StartsWith("digraph", World.Text(Dot), StringComparison.Ordinal);
        Assert.False(File.Exists(Dot + ".png"));
    }

    private string Policy(string more) => $$"""
        file "{{PathOf("tree/a")}}" { state => "exists", }
        file "{{PathOf("tree/")}}" { state => "exists", }
        {{more}}

        """;
}

using System.Runtime.Versioning;
using Mgmt.Acceptance.Tests.Support;
using Mgmt.Testing;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Api;

/// <summary><c>mgmt pause</c> and <c>mgmt resume</c>.</summary>
[SupportedOSPlatform("linux")]
public sealed class PauseTests(ITestOutputHelper output) : ApiTest(output)
{
    [Fact]
    public void Pause_OfEverything_ReportsDriftAndSurvivesARestart()
    {
        var file = PathOf("file");
        var policy = Write("main.mcl", $$"""file "{{file}}" { state => "exists", content => "kept", }""");
        var mgmt = RunSettled(policy);

        Assert.Equal(["paused     everything: nothing is changed until `mgmt resume`"], Ask("pause").Output);
        World.Replace(file, "edited");
        mgmt.WaitForError("held", "all changes are paused");
        Snapshot.Match(Answer("status"), "status-paused");
        Assert.Equal("edited", World.Text(file));

        mgmt.EndBy("TERM");
        mgmt = Run(policy);
        mgmt.WaitForError("alert", "paused");
        mgmt.WaitForError("held", "all changes are paused");
        Assert.Equal("edited", World.Text(file));

        Assert.Equal(["nothing is paused"], Ask("resume").Output);
        mgmt.WaitFor("the repair", () => World.Text(file) == "kept");
    }

    [Fact]
    public void Pause_OfOneResource_LeavesTheOthersAtWork()
    {
        var (one, other) = (PathOf("one"), PathOf("other"));
        var mgmt = RunSettled(Write("main.mcl", $$"""
            file "{{one}}" { state => "exists", content => "kept", }
            file "{{other}}" { state => "exists", content => "kept", }
            """));

        Assert.Equal([$$"""{"all":false,"vertices":["file[{{one}}]"]}"""], Ask("pause", $"file[{one}]", "--format", "json").Output);
        World.Replace(one, "edited");
        mgmt.WaitForError("held", $"file[{one}]");
        World.Replace(other, "edited");
        mgmt.WaitFor("the repair of the other", () => World.Text(other) == "kept");
        Assert.Equal("edited", World.Text(one));

        Assert.Equal(0, Ask("resume", $"file[{one}]").WaitForExit());
        mgmt.WaitFor("the repair", () => World.Text(one) == "kept");
    }

    [Fact]
    public void Pause_OfAResourceThatIsNotThere_ExitsWithOne()
    {
        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));

        var mgmt = Ask("pause", "file[/no\nsuch]");

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Contains(@"file[/no\nsuch]", Assert.Single(mgmt.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause", "everything")]
    [InlineData("resume", "file[")]
    [InlineData("pause", "a[b]", "c[d]")]
    public void Ask_WithAWrongCommandLine_ExitsWithTwo(params string[] arguments) => Assert.Equal(2, Ask(arguments).WaitForExit());
}

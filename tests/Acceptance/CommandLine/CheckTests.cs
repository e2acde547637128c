using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt check</c> and <c>mgmt fmt</c>.</summary>
public sealed class CheckTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Check_OfAGoodPolicy_IsSilent()
    {
        var mgmt = Mgmt("check", Repository.PathOf("policies/quickstart"));

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.Empty(mgmt.Errors);
    }

    [Fact]
    public void Check_OfAFaultyPolicy_ShowsPlaceLineAndCaret()
    {
        var mgmt = Mgmt("check", Write("main.mcl", "$name = \"x\"\nprint \"x\" { msg => $nane, }\n"));

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.Contains(mgmt.Errors, static l => l.Contains("main.mcl:2:20: error[MCL", StringComparison.Ordinal));
        var source = mgmt.Errors.Select(static (l, i) => (Line: l, Index: i)).First(static l => l.Line.Contains("msg => $nane", StringComparison.Ordinal));
        Assert.Equal(source.Line.IndexOf("$nane", StringComparison.Ordinal), mgmt.Errors[source.Index + 1].IndexOf("^^^^^", StringComparison.Ordinal));
        Assert.Contains(mgmt.Errors, static l => l.Contains("hint:", StringComparison.Ordinal) && l.Contains("$name", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AsJson_PrintsDiagnosticsAsData()
    {
        var mgmt = Mgmt("check", "--format", "json", Write("main.mcl", "print \"x\" { msg => 1 + \"a\", }\n"));

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Empty(mgmt.Errors);
        using var json = JsonDocument.Parse(string.Join('\n', mgmt.Output));
        Assert.Equal("type", json.RootElement.GetProperty("diagnostics")[0].GetProperty("stage").GetString());
    }

    [Theory]
    [InlineData("check", "--no-such-option", "x.mcl")]
    [InlineData("check")]
    [InlineData("check", "--format", "xml", "x.mcl")]
    [InlineData("no-such-command")]
    [InlineData("run", "--listen", "nonsense", "x.mcl")]
    [InlineData("run", "--max-changes", "many", "x.mcl")]
    public void Mgmt_WithAWrongCommandLine_SaysSoAndExitsWithTwo(params string[] arguments)
    {
        var mgmt = Mgmt(arguments);

        Assert.Equal(2, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.StartsWith("mgmt: ", mgmt.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("run")]
    public void Mgmt_WithAPathThatIsNotThere_SaysSo(string command)
    {
        var mgmt = Mgmt(command, "missing.mcl");

        Assert.NotEqual(0, mgmt.WaitForExit());
        Assert.Contains("mgmt: no such policy: missing.mcl", mgmt.Errors);
    }

    [Fact]
    public void Format_Check_TellsCanonicalFromOther()
    {
        var shipped = Mgmt("fmt", "--check", Repository.PathOf("policies"));
        Assert.True(shipped.WaitForExit() == 0, shipped.ToString());

        var ragged = Write("ragged.mcl", "print   \"x\"   {\nmsg=>\"a\",\n}\n");
        Assert.Equal(1, Mgmt("fmt", "--check", ragged).WaitForExit());
        Assert.Equal(0, Mgmt("fmt", "-w", ragged).WaitForExit());
        Assert.Equal(0, Mgmt("fmt", "--check", ragged).WaitForExit());
    }
}

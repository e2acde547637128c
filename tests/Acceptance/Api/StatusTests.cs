using System.Runtime.Versioning;
using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Mgmt.Testing;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Api;

/// <summary><c>mgmt status</c>.</summary>
[SupportedOSPlatform("linux")]
public sealed class StatusTests(ITestOutputHelper output) : ApiTest(output)
{
    [Fact]
    public void Status_OfAPolicyInTrouble_NamesEachResourceAndItsCulprit()
    {
        var file = Write("in-the-way", "");
        RunSettled(Write("main.mcl", $$"""
            print "fine" { msg => "x", }
            file "{{file}}/below" { state => "exists", content => "x", }
            exec "after" { cmd => "/bin/true", Depend => File["{{file}}/below"], }
            file "{{PathOf("noop")}}" { state => "exists", content => "x", Meta:noop => true, }
            """));

        Snapshot.Match(Answer("status"), "status-in-trouble");
    }

    [Fact]
    public void Status_AsJson_IsData()
    {
        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""), "--noop");

        var mgmt = Ask("status", "--format", "json");

        Assert.Equal(0, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(Assert.Single(mgmt.Output));
        Assert.True(json.RootElement.GetProperty("converged").GetBoolean());
        Assert.True(json.RootElement.GetProperty("noop").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("states").GetProperty("ok").GetInt32());
        Assert.Equal(0, json.RootElement.GetProperty("notOk").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("policy").GetProperty("transaction").GetInt64() > 0);
    }

    [Fact]
    public void Status_AfterAFaultyEdit_SaysWhatIsRefusedAndWhatRuns()
    {
        var policy = Write("main.mcl", """print "fine" { msg => "x", }""");
        var mgmt = RunSettled(policy);
        Write("main.mcl", "print \"fine\" { msg => $nothing, }");
        mgmt.WaitForError("refused");

        Snapshot.Match(Answer("status"), "status-refused");
    }

    [Fact]
    public void Status_OfNamesThatPlayTricks_StaysOnOneLine()
    {
        RunSettled(Write("main.mcl", """
            exec "a\nok         exec[b]" { cmd => "/bin/false\n", }
            """));

        var lines = Ask("status").Output;

        Assert.DoesNotContain(lines, static l => l.StartsWith("ok ", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.Contains(@"a\nok ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("status", "--prefix", "/nonexistent/mgmt")]
    public void Ask_WhereNoneRuns_ExitsWithThreeAndNamesTheSocket(params string[] arguments)
    {
        var mgmt = Ask(arguments);

        Assert.Equal(3, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.Contains("/nonexistent/mgmt/run/api.sock", mgmt.ErrorText, StringComparison.Ordinal);
        Assert.Contains("mgmt run", mgmt.ErrorText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", "extra")]
    [InlineData("status", "--format", "xml")]
    [InlineData("status", "--frobnicate")]
    public void Ask_WithAWrongCommandLine_ExitsWithTwo(params string[] arguments) => Assert.Equal(2, Ask(arguments).WaitForExit());

    [Fact]
    public void Status_AfterAKill_ExitsWithThreeAndTheNextRunAnswers()
    {
        var policy = Write("main.mcl", """print "fine" { msg => "x", }""");
        RunSettled(policy).Kill();
        Assert.True(Path.Exists(Path.Combine(Prefix, "run", "api.sock")));
        Assert.Equal(3, Ask("status").WaitForExit());

        var next = RunSettled(policy);

        Assert.Equal(0, Ask("status").WaitForExit());
        next.EndBy("TERM");
        Assert.False(Path.Exists(Path.Combine(Prefix, "run", "api.sock")));
    }

    [Fact]
    public void Status_FromAnotherUser_IsRefusedTwice()
    {
        if (Environment.UserName != "root")
        {
            return;
        }

        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));
        var ask = (string[])["--reuid", "65534", "--regid", "65534", "--clear-groups", Programs.Shipped, "status", "--prefix", Prefix];

        var outside = Start("/usr/bin/setpriv", ask, folder: "/");
        Assert.Equal(3, outside.WaitForExit());

        // Where somebody has widened the modes, the kernel still tells who asks.
        Shell.Run("/bin/chmod", "a+rx", Folder, Prefix, Path.Combine(Prefix, "run"));
        Shell.Run("/bin/chmod", "a+rw", Path.Combine(Prefix, "run", "api.sock"));
        var inside = Start("/usr/bin/setpriv", ask, folder: "/");
        Assert.Equal(1, inside.WaitForExit());
        Assert.Contains("only root", inside.ErrorText, StringComparison.Ordinal);
    }
}

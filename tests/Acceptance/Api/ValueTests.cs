using System.Runtime.Versioning;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Api;

/// <summary><c>mgmt set</c>, <c>get</c> and <c>watch</c>.</summary>
[SupportedOSPlatform("linux")]
public sealed class ValueTests(ITestOutputHelper output) : ApiTest(output)
{
    [Fact]
    public void Set_OfAKeyThatThePolicyReads_ChangesTheFileAndSurvivesARestart()
    {
        var file = PathOf("file");
        var policy = Write("main.mcl", $$"""
            import "world"
            $v = world.getval("n")
            file "{{file}}" { state => "exists", content => $v->value, }
            """);
        var mgmt = RunSettled(policy);
        mgmt.WaitFor("the empty file", () => World.Text(file) == "");

        Assert.Equal(0, Ask("set", "n", "5").WaitForExit());
        mgmt.WaitFor("the value", () => World.Text(file) == "5");
        Assert.Equal(0, Ask("set", "n", "-5").WaitForExit());
        mgmt.WaitFor("the next value", () => World.Text(file) == "-5");

        mgmt.Kill();
        File.Delete(file);
        mgmt = RunSettled(policy);
        mgmt.WaitFor("the value of before", () => World.Text(file) == "-5");
        Assert.Equal(["-5"], Ask("get", "n").Output);
        Assert.Equal(0, Ask("set", "n", "--unset").WaitForExit());
        mgmt.WaitFor("the empty file", () => World.Text(file) == "");
        Assert.Equal(1, Ask("get", "n").WaitForExit());
    }

    [Fact]
    public void Set_FromStandardInput_TakesAMebibyteAndNoMore()
    {
        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));

        Assert.Equal(0, AskWith(new string('x', 1024 * 1024), "set", "big", "-").WaitForExit());
        Assert.Equal(1024 * 1024, Assert.Single(Ask("get", "big").Output).Length);
        var tooMuch = AskWith(new string('y', (1024 * 1024) + 1), "set", "big", "-");
        Assert.Equal(1, tooMuch.WaitForExit());
        Assert.Contains("1048576", tooMuch.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_OfAnUnknownKey_ExitsWithOneAndPrintsNoData()
    {
        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));

        var mgmt = Ask("get", "no\nsuch\u001b[2Jkey");

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.Contains(@"no\nsuch\u001b[2Jkey", Assert.Single(mgmt.Errors), StringComparison.Ordinal);
        Assert.Equal(["""{"key":"n","exists":false,"value":null}"""], Ask("get", "n", "--format", "json").Output);
    }

    [Fact]
    public void Watch_OfAKey_PrintsEachValueUntilInterrupted()
    {
        RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));
        Ask("set", "k", "one");
        var watch = Start(Programs.Shipped, ["watch", "k", "--prefix", Prefix]);
        watch.WaitForOutput("one");

        Ask("set", "k", "two");
        watch.WaitForOutput("two");

        watch.EndBy("INT");
        Assert.Equal(130, watch.WaitForExit());
        Assert.Equal(["one", "two"], watch.Output);
    }

    [Fact]
    public void Watch_WhenTheApplianceEnds_ExitsWithThree()
    {
        var mgmt = RunSettled(Write("main.mcl", """print "fine" { msg => "x", }"""));
        Ask("set", "k", "one");
        var watch = Start(Programs.Shipped, ["watch", "k", "--prefix", Prefix]);
        watch.WaitForOutput("one");

        Assert.True(mgmt.EndBy("TERM") < TimeSpan.FromSeconds(1));

        Assert.Equal(3, watch.WaitForExit());
    }

    [Theory]
    [InlineData("set", "k")]
    [InlineData("set", "", "v")]
    [InlineData("set", "k", "v", "w")]
    [InlineData("set", "k", "v", "--unset")]
    [InlineData("get")]
    [InlineData("watch", "")]
    public void Ask_WithAWrongCommandLine_ExitsWithTwo(params string[] arguments) => Assert.Equal(2, Ask(arguments).WaitForExit());
}

using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt docs</c>.</summary>
public sealed class DocsTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Functions_WithoutAName_AreALineEachBelowTheirModule()
    {
        var mgmt = Mgmt("docs", "functions");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Empty(mgmt.Errors);
        Assert.Contains("import \"strings\"", mgmt.Output);
        Assert.Contains("    strings.to_lower(a str) str", mgmt.Output);
        Assert.Contains("    $hostname str", mgmt.Output);
    }

    [Fact]
    public void Functions_WithAName_AreTheWholeEntry()
    {
        var mgmt = Mgmt("docs", "functions", "strings.substr");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal("strings.substr(s str, low int, high int) str", mgmt.Output[0]);
        Assert.Contains("    import \"strings\"", mgmt.Output);
        Assert.Contains(mgmt.Output, static l => l.StartsWith("    catchable: ", StringComparison.Ordinal));
        Assert.Contains("    strings.substr(\"hello\", 1, 3)  # \"el\"", mgmt.Output);
    }

    [Fact]
    public void Functions_AsJson_AreData()
    {
        var mgmt = Mgmt("docs", "functions", "strings", "--format", "json");

        Assert.Equal(0, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(Assert.Single(mgmt.Output));
        var lower = json.RootElement.GetProperty("functions").EnumerateArray().Single(static f => f.GetProperty("name").GetString() == "strings.to_lower");
        Assert.Equal("func(a str) str", lower.GetProperty("signatures")[0].GetString());
        Assert.Equal("pure", lower.GetProperty("nature").GetString());
        Assert.False(lower.GetProperty("catchable").GetBoolean());
        Assert.Equal("\"abc\"", lower.GetProperty("example").GetProperty("value").GetString());
    }

    [Fact]
    public void Resources_WithoutAName_AreALineEach()
    {
        var mgmt = Mgmt("docs", "resources");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Contains(mgmt.Output, static l => l.StartsWith("    file ", StringComparison.Ordinal));
        Assert.Contains(mgmt.Output, static l => l.StartsWith("    virt:network:host ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exec", "    sig str, default \"SIGTERM\"", "sends")]
    [InlineData("exec.stdout", "sends", "    stdout str")]
    [InlineData("file.mode", "fields", "    mode str")]
    [InlineData("meta", "    Meta:noop bool, default false", "    Meta:limit float, default unlimited")]
    [InlineData("meta.sema", "meta parameters", "    Meta:sema []str, default []")]
    public void Resources_WithAName_AreTheWholeEntry(string name, params string[] lines)
    {
        var mgmt = Mgmt("docs", "resources", name);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.All(lines, line => Assert.Contains(line, mgmt.Output));
    }

    [Fact]
    public void Resources_AsJson_AreData()
    {
        var mgmt = Mgmt("docs", "resources", "virt", "--format", "json");

        Assert.Equal(0, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(Assert.Single(mgmt.Output));
        var virt = Assert.Single(json.RootElement.GetProperty("resources").EnumerateArray());
        var fields = virt.GetProperty("fields").EnumerateArray().ToDictionary(static f => f.GetProperty("name").GetString()!, StringComparer.Ordinal);
        Assert.Equal(32, fields["maxcpus"].GetProperty("default").GetInt64());
        Assert.Equal("uint", fields["maxcpus"].GetProperty("sized").GetString());
        Assert.True(fields["auth"].GetProperty("secret").GetBoolean());
        Assert.Contains("virt", virt.GetProperty("example").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("functions", "to_lower", "`golang/strings.to_lower` or `strings.to_lower`")]
    [InlineData("functions", "no such thing at all", "`mgmt docs functions`")]
    [InlineData("resources", "fiel", "`file`")]
    [InlineData("resources", "file.moode", "`file.mode`")]
    public void Docs_OfAnUnknownName_SayWhatWasProbablyMeant(string part, string name, string hint)
    {
        var mgmt = Mgmt("docs", part, name);

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.StartsWith("mgmt: there is no ", mgmt.Errors[0], StringComparison.Ordinal);
        Assert.Contains(hint, mgmt.Errors[1], StringComparison.Ordinal);
    }
}

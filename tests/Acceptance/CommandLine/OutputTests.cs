using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary>What commands that read policies say of input that is no policy, and of output that cannot be written.</summary>
public sealed class OutputTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    public void Policy_ThatIsEmpty_IsRefusedInOneLine(string command)
    {
        var mgmt = Mgmt(command, "");

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.StartsWith("mgmt: the policy is empty", Assert.Single(mgmt.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "missing.mcl", "no such policy: missing.mcl")]
    [InlineData("plan", "missing.mcl", "no such policy: missing.mcl")]
    [InlineData("check", ".", "no policy in .: it has neither a metadata.yaml nor a main.mcl")]
    [InlineData("plan", "link.mcl", "cannot read link.mcl: no such file or folder")]
    public void Policy_ThatCannotBeRead_IsADiagnosticInJson(string command, string policy, string message)
    {
        File.CreateSymbolicLink(PathOf("link.mcl"), "gone.mcl");

        var mgmt = Mgmt(command, policy, "--format", "json");

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Empty(mgmt.Errors);
        using var json = JsonDocument.Parse(Assert.Single(mgmt.Output));
        var diagnostic = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("MCL2001", diagnostic.GetProperty("code").GetString());
        Assert.Equal(message, diagnostic.GetProperty("message").GetString());
    }

    [Fact]
    public void Check_OfAGoodPolicyAsJson_HasNoDiagnostics()
    {
        var mgmt = Mgmt("check", "--format", "json", "print \"a\" {}");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["{\"diagnostics\":[]}"], mgmt.Output);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("soon")]
    public void Plan_WithATimeoutThatIsNone_ExitsWithTwo(string timeout) =>
        Assert.Equal(2, Mgmt("plan", "--timeout", timeout, "print \"a\" {}").WaitForExit());

    [Theory]
    [InlineData("plan 'print \"a\" {}' >/dev/full", "No space left on device")]
    [InlineData("docs functions >/dev/full", "No space left on device")]
    [InlineData("check --format json 'print \"a\" {}' >/dev/full", "No space left on device")]
    [InlineData("plan 'print \"a\" {}' >&-", "Bad file descriptor")]
    public void Output_ThatCannotBeWritten_ExitsWithThree(string command, string reason)
    {
        var mgmt = Start("/bin/sh", ["-c", $"'{Programs.Shipped}' {command}"]);

        Assert.Equal(3, mgmt.WaitForExit());
        Assert.Equal([$"mgmt: cannot write the output: {reason}"], mgmt.Errors);
    }

    [Fact]
    public void Errors_ThatCannotBeWritten_DoNotCrashIt()
    {
        var mgmt = Start("/bin/sh", ["-c", $"'{Programs.Shipped}' check '$x = ' 2>&-"]);

        Assert.Equal(3, mgmt.WaitForExit());
    }
}

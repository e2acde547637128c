using System.Text.RegularExpressions;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Api;

/// <summary>A test in which commands talk to a running appliance.</summary>
public abstract partial class ApiTest(ITestOutputHelper output) : AcceptanceTest(output)
{
    /// <summary>Runs a policy that can be asked, and waits until it has settled.</summary>
    private protected Appliance RunSettled(string policy, params string[] options)
    {
        var appliance = Run(policy, options);
        appliance.WaitForError("settled");
        return appliance;
    }

    /// <summary>Runs a command to its end.</summary>
    private protected Appliance Ask(params string[] arguments) => AskWith(null, arguments);

    /// <summary>Runs a command with standard input to its end.</summary>
    private protected Appliance AskWith(string? input, params string[] arguments)
    {
        var mgmt = Start(Programs.Shipped, arguments, input: input, environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["MGMT_PREFIX"] = Prefix });
        mgmt.WaitForExit();
        return mgmt;
    }

    /// <summary>What a command that succeeds prints, without what differs from run to run.</summary>
    private protected string Answer(params string[] arguments)
    {
        var mgmt = Ask(arguments);
        Assert.True(mgmt.WaitForExit() == 0, mgmt.ToString());
        var text = string.Concat(mgmt.Output.Select(static l => l + "\n")).Replace(Folder, "FOLDER", StringComparison.Ordinal);
        return Moment().Replace(Span().Replace(Transaction().Replace(text, "transaction N"), "${what}DURATION"), "TIME");
    }

    [GeneratedRegex(@"transaction \d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Transaction();

    [GeneratedRegex(@"(?<what>uptime +| in )\d[\d.]* ?[a-z]+(?: \d+[a-z])?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}

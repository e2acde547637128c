using Mgmt.Functions.Os;

namespace Mgmt.Functions.Tests.Os;

public sealed class OsFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    [Fact]
    public void ReadFile_Missing_IsCatchableAndNamesIt()
    {
        Assert.Equal("none", _world.Evaluate("""os.readfile("/nowhere/at/all") <|> "none" """).AsStr.ToString());
        _world.Start("""os.readfile("/nowhere/at/all")""");
        Assert.Contains("/nowhere/at/all", _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""os.user_exists("root")""", "true")]
    [InlineData("""os.user_exists("no-such-user")""", "false")]
    [InlineData("""os.user_exists("0")""", "false")]
    [InlineData("""os.user_exists("")""", "false")]
    [InlineData("""os.home("root")""", "\"/root\"")]
    [InlineData("""os.uid("daemon")""", "\"1\"")]
    [InlineData("""os.expand_home("~root/.ssh")""", "\"/root/.ssh\"")]
    [InlineData("""os.expand_home("~root")""", "\"/root\"")]
    [InlineData("""os.expand_home("")""", "\"\"")]
    [InlineData("""os.args()""", """["mgmt", "run"]""")]
    public void Expression_OfUsersAndThisProgram_Yields(string expression, string expected) =>
        Assert.Equal(expected, _world.Evaluate(expression).ToString());

    [Theory]
    [InlineData("""os.home("no-such-user")""", "no-such-user")]
    [InlineData("""os.uid("no-such-user")""", "no-such-user")]
    [InlineData("""os.expand_home("~no-such-user/x")""", "no-such-user")]
    [InlineData("""os.parse_distro_uid("Not A Distro").distro""", "Not A Distro")]
    public void Call_WithNoAnswer_FailsWhateverCatches(string call, string reason)
    {
        _world.Start(call.EndsWith(".distro", StringComparison.Ordinal) ? $"{call[..^7]}->distro <|> \"caught\"" : $"{call} <|> \"caught\"");

        Assert.Contains(reason, _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void ExpandHome_OwnHome_IsTheNameServices() =>
        Assert.Equal(_world.Evaluate("""os.expand_home("~/x")""").AsStr.ToString(), Home() + "/x");

    [Theory]
    [InlineData("fedora39-x86_64", "fedora", "39", "x86_64")]
    [InlineData("ubuntu24.04-aarch64", "ubuntu", "24.04", "aarch64")]
    [InlineData("arch-x86_64", "arch", "", "x86_64")]
    [InlineData("centos-stream9-x86_64", "centos-stream", "9", "x86_64")]
    public void ParseDistroUid_TakesItApart(string uid, string distribution, string version, string architecture) => Assert.Equal(
        $$"""struct{distro: "{{distribution}}"; version: "{{version}}"; arch: "{{architecture}}"}""",
        _world.Evaluate($"os.parse_distro_uid(\"{uid}\")").ToString());

    [Theory]
    [InlineData("ID=debian", "debian")]
    [InlineData("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", "debian")]
    [InlineData("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"", "redhat")]
    [InlineData("# a comment\nID=fedora", "redhat")]
    [InlineData("ID='arch'", "archlinux")]
    [InlineData("ID=gentoo", "")]
    [InlineData("", "")]
    public void Family_FollowsTheFile(string text, string family) => Assert.Equal(family, OsRelease.Parse(text).Family);

    [Fact]
    public void Release_QuotedAsForAShell_IsUnquoted() => Assert.Equal("a\"b\\c", OsRelease.Parse("""VARIANT_ID="a\"b\\c" """)["VARIANT_ID"]);

    [Fact]
    public void ModinfoLoaded_NoSuchModule_IsFalse() => Assert.Equal("false", _world.Evaluate("""os.modinfo_loaded("no-such-module")""").ToString());

    public void Dispose() => _world.Dispose();

    private static string Home() => File.ReadLines("/etc/passwd").Select(static l => l.Split(':')).First(static p => p[0] == Environment.UserName)[5];
}

using Mgmt.Model;

namespace Mgmt.Functions.Tests.Golang;

public sealed class GolangEnvironmentTests
{
    private readonly HostCalls _host = new(("a", "1"), ("long_Name9", "two"), ("empty", ""), ("HOME", "/home/u"), ("*", "all"), ("7", "seven"), ("XDG_CACHE_HOME", "/c"), ("XDG_CONFIG_HOME", "relative"));

    // Each of these is what Go's os.Expand makes of it.
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("$a", "1")]
    [InlineData("${a}", "1")]
    [InlineData("x$a-${long_Name9}y", "x1-twoy")]
    [InlineData("$long_Name9y", "")]
    [InlineData("$missing|$empty|", "||")]
    [InlineData("$*$7$77", "allsevenseven7")]
    [InlineData("${*}${7}", "allseven")]
    [InlineData("$", "$")]
    [InlineData("$$", "")]
    [InlineData("a$.b$", "a$.b$")]
    [InlineData("${}x", "x")]
    [InlineData("${ax", "ax")]
    [InlineData("${a b}c", "c")]
    [InlineData("$a$", "1$")]
    [InlineData("$é", "$é")]
    public void ExpandEnv_Text_HasTheValues(string text, string expected) => Assert.Equal(expected, _host.Text("os.expand_env", text));

    [Fact]
    public void ExpandEnv_BytesThatAreNoUtf8_StayAsTheyAre()
    {
        var host = new HostCalls(("v", Str.From([0xfe])));
        Assert.Equal(Str.From([0xff, 0xfe]), host.Call("os.expand_env", Value.Str(Str.From([0xff, (byte)'$', (byte)'v']))).AsStr);
    }

    [Theory]
    [InlineData("a", "1")]
    [InlineData("empty", "")]
    [InlineData("missing", "")]
    public void Getenv_Variable_IsItsValueOrNothing(string name, string expected) => Assert.Equal(expected, _host.Text("os.getenv", name));

    [Fact]
    public void Directories_VariablesSet_ComeFromThem()
    {
        Assert.Equal("/home/u", _host.Text("os.user_home_dir"));
        Assert.Equal("/c", _host.Text("os.user_cache_dir"));
        Assert.Equal("path in $XDG_CONFIG_HOME is relative", _host.Failure("os.user_config_dir"));
        Assert.Equal("/tmp", _host.Text("os.temp_dir"));
        Assert.Equal("/t", new HostCalls(("TMPDIR", "/t")).Text("os.temp_dir"));
        Assert.Equal("/home/u/.config", new HostCalls(("HOME", "/home/u")).Text("os.user_config_dir"));
        Assert.Equal("/home/u/.cache", new HostCalls(("HOME", "/home/u"), ("XDG_CACHE_HOME", "")).Text("os.user_cache_dir"));
    }

    [Fact]
    public void Directories_NoVariables_Fail()
    {
        var host = new HostCalls();
        Assert.Equal("$HOME is not defined", host.Failure("os.user_home_dir"));
        Assert.Equal("neither $XDG_CACHE_HOME nor $HOME are defined", host.Failure("os.user_cache_dir"));
        Assert.Equal("neither $XDG_CONFIG_HOME nor $HOME are defined", host.Failure("os.user_config_dir"));
    }
}

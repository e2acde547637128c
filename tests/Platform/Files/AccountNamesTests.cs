using Mgmt.Platform.Files;

namespace Mgmt.Platform.Tests.Files;

public sealed class AccountNamesTests
{
    private readonly AccountNames _accounts = new();

    [Fact]
    public void Find_NamesAndNumbers_AreUnderstood()
    {
        Assert.Equal(0u, _accounts.FindUser("root"u8));
        Assert.Equal(1u, _accounts.FindUser("daemon"u8));
        Assert.Equal(1u, _accounts.FindUser("daemon"u8));
        Assert.Equal(4711u, _accounts.FindUser("4711"u8));
        Assert.Equal(0u, _accounts.FindGroup("root"u8));
        Assert.Equal("daemon", _accounts.DescribeUser(1));
        Assert.Equal("3999999", _accounts.DescribeGroup(3_999_999));
    }

    [Theory]
    [InlineData("no-such-account")]
    [InlineData("")]
    [InlineData("4294967295")]
    [InlineData("99999999999999999999")]
    [InlineData("ro\0ot")]
    [InlineData("-1")]
    public void Find_AnythingElse_IsNull(string name)
    {
        Assert.Null(_accounts.FindUser(System.Text.Encoding.UTF8.GetBytes(name)));
        Assert.Null(_accounts.FindGroup(System.Text.Encoding.UTF8.GetBytes(name)));
    }
}

using System.Text;
using Mgmt.Platform.Accounts;

namespace Mgmt.Platform.Tests.Accounts;

public sealed class UserAccountsTests
{
    private readonly UserAccounts _accounts = new();

    [Fact]
    public void Find_EachUserOfTheFile_IsWhatItSays() => Assert.All(File.ReadLines("/etc/passwd").Select(static line => line.Split(':')), parts =>
    {
        var found = _accounts.Find(Encoding.UTF8.GetBytes(parts[0]));
        Assert.NotNull(found);
        Assert.Equal(parts[0], Encoding.UTF8.GetString(found.Name.Span));
        Assert.Equal(parts[2], found.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(parts[5], Encoding.UTF8.GetString(found.Home.Span));
    });

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("no-such-user")]
    [InlineData("root\0x")]
    public void Find_NoSuchName_IsNobody(string name) => Assert.Null(_accounts.Find(Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void Own_IsTheUserOfThisProcess() => Assert.Equal(Environment.UserName, Encoding.UTF8.GetString(_accounts.Own!.Name.Span));
}

using Mgmt.Host.Web;

namespace Mgmt.Host.Tests.Web;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:9233", "127.0.0.1:9233")]
    [InlineData("localhost:80", "127.0.0.1:80")]
    [InlineData("[::1]:9233", "[::1]:9233")]
    public void Parse_Loopback_IsTaken(string text, string expected) => Assert.Equal(expected, ListenAddress.Parse(text).ToString());

    [Theory]
    [InlineData("0.0.0.0:9233")]
    [InlineData("192.168.0.1:80")]
    [InlineData("9233")]
    [InlineData("")]
    [InlineData("example.org:80")]
    public void Parse_AnythingElse_SaysWhatToWrite(string text) =>
        Assert.Contains("listen", Assert.Throws<FormatException>(() => ListenAddress.Parse(text)).Message, StringComparison.Ordinal);
}

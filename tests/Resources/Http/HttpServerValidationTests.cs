using Mgmt.Resources.Http;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Http;

public sealed class HttpServerValidationTests() : KindRules(HttpServerSchema.Schema, HttpServerValidation.Validate)
{
    [Theory]
    [InlineData(":80")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:80")]
    [InlineData("0.0.0.0:0")]
    public void Address_OfAnIpAndPort_IsAccepted(string address)
    {
        Accepts(address);
        Accepts("name", ("address", address), ("root", "/srv/"));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("localhost:80")]
    [InlineData(":http")]
    [InlineData(":65536")]
    [InlineData("::1:80")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:")]
    public void Address_OfAnotherForm_IsRefused(string address)
    {
        Refuses($"`address` is `{address}`; write `[IP]:PORT`, e.g. `:8080` or `127.0.0.1:80`", address);
        Refuses($"`address` is `{address}`; write `[IP]:PORT`, e.g. `:8080` or `127.0.0.1:80`", ":80", ("address", address));
    }

    [Fact]
    public void Root_NoAbsoluteDirectory_IsRefused()
    {
        Refuses("`root` is `srv/`; it must be an absolute path with a slash at its end", ":80", ("root", "srv/"));
        Refuses("`root` is `/srv`; it must be an absolute path with a slash at its end", ":80", ("root", "/srv"));
    }
}

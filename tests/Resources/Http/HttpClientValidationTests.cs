using Mgmt.Model;
using Mgmt.Resources.Http;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Http;

public sealed class HttpClientValidationTests() : KindRules(HttpClientSchema.Schema, HttpClientValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("/var/x", ("url", "https://h/x"));
        Accepts("x", ("url", "https://h/x"), ("file", "/var/x"), ("method", "POST"), ("body", ""), ("sha256", "0af"));
        Accepts("x", ("url", "http://127.0.0.1:80"));
        Accepts("/x", ("url", "https://h/x"), ("longpoll", true), ("longpoll_redirect", true));
    }

    [Fact]
    public void Destination_Relative_IsRefused()
    {
        Refuses("`file` is `x`, which is no absolute path; begin it with a slash", "/y", ("url", "https://h/x"), ("file", "x"));
        Refuses("`file` is `./x`, which is no absolute path; begin it with a slash", "y", ("url", "https://h/x"), ("file", "./x"));
    }

    [Fact]
    public void Destination_Directory_IsRefused()
    {
        Refuses("the file `/d/` is a directory; remove the slash at its end", "/d/", ("url", "https://h/x"));
        Refuses("the file `/d/` is a directory; remove the slash at its end", "x", ("url", "https://h/x"), ("file", "/d/"));
    }

    [Fact]
    public void Method_NotInUpperCase_IsRefused()
    {
        Refuses("`method` is `get`; write it in upper case", "/x", ("url", "https://h/x"), ("method", "get"));
        Refuses("`method` is `Post`; write it in upper case", "/x", ("url", "https://h/x"), ("method", "Post"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("ftp://h/x")]
    [InlineData("https:///x")]
    [InlineData("h/x")]
    public void Url_NotOfTheWeb_IsRefused(string url) => Refuses($"`url` is `{url}`; it must be an `http` or `https` URL with a host", "/x", ("url", url));

    [Fact]
    public void Sha256_NotInLowerCase_IsRefused()
    {
        Refuses("`sha256` is `0AF`; write it in lower case", "/x", ("url", "https://h/x"), ("sha256", "0AF"));
        Refuses("`sha256` is `aaB`; write it in lower case", "/x", ("url", "https://h/x"), ("sha256", "aaB"));
    }

    [Fact]
    public void LongPoll_WithPoll_IsRefused()
    {
        Refuses(new() { Poll = 5 }, "`longpoll` and Meta:poll exclude each other; remove one", "/x", ("url", "https://h/x"), ("longpoll", true), ("longpoll_redirect", true));
        Refuses(new() { Poll = -1 }, "`longpoll` and Meta:poll exclude each other; remove one", "/x", ("url", "https://h/x"), ("longpoll", true), ("longpoll_conditional", true));
        Accepts(new MetaParameters { Poll = 5 }, "/x", ("url", "https://h/x"));
    }

    [Fact]
    public void LongPoll_WithNeitherOrBothWays_IsRefused()
    {
        Refuses("`longpoll` needs one of `longpoll_redirect` and `longpoll_conditional`; set exactly one", "/x", ("url", "https://h/x"), ("longpoll", true));
        Refuses("`longpoll` needs one of `longpoll_redirect` and `longpoll_conditional`; set exactly one", "/x", ("url", "https://h/x"), ("longpoll", true), ("longpoll_redirect", true), ("longpoll_conditional", true));
    }
}

using Mgmt.Resources.Ssh;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Ssh;

public sealed class AuthorizedKeyValidationTests() : KindRules(AuthorizedKeySchema.Schema, AuthorizedKeyValidation.Validate)
{
    [Fact]
    public void Key_WholeOrInParts_IsAccepted()
    {
        Accepts("x", ("state", "exists"), ("content", "ssh-ed25519 AAAA"));
        Accepts("x", ("state", "absent"), ("type", "ssh-ed25519"), ("key", "AAAA"), ("options", new[] { "no-pty" }));
    }

    [Fact]
    public void State_MissingOrOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "x", ("content", "c"));
        Refuses("`state` is `x`; it must be `exists` or `absent`", "x", ("content", "c"), ("state", "x"));
    }

    [Fact]
    public void Key_WholeAndInParts_IsRefused()
    {
        Refuses("`content` is the whole line, and excludes `options`, `type`, `key` and `comment`; keep one or the other", "x", ("state", "exists"), ("content", "c"), ("key", "AAAA"));
        Refuses("`content` is the whole line, and excludes `options`, `type`, `key` and `comment`; keep one or the other", "x", ("state", "exists"), ("content", "c"), ("options", new[] { "no-pty" }));
    }

    [Fact]
    public void Key_Missing_IsRefused()
    {
        Refuses("there is no key; set `type` and `key`, or the whole line as `content`", "x", ("state", "exists"));
        Refuses("there is no key; set `type` and `key`, or the whole line as `content`", "x", ("state", "absent"), ("user", "alice"));
    }
}

using Mgmt.Resources.Notify;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Notify;

public sealed class NotifyEmailValidationTests() : KindRules(NotifyEmailSchema.Schema, NotifyEmailValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("x", ("to", new[] { "a@b" }));
    }

    [Fact]
    public void To_EmptyOrNoAddress_IsRefused()
    {
        Refuses("`to` is empty; name who gets the mail", "x");
        Refuses("`to` has `a`; write an address, e.g. `oncall@example.org`", "x", ("to", new[] { "a" }));
    }

    [Fact]
    public void Server_WithoutPort_IsRefused()
    {
        Refuses("`server` is `mail`; write `HOST:PORT`, e.g. `localhost:25`", "x", ("to", new[] { "a@b" }), ("server", "mail"));
        Refuses("`server` is `:25`; write `HOST:PORT`, e.g. `localhost:25`", "x", ("to", new[] { "a@b" }), ("server", ":25"));
    }
}

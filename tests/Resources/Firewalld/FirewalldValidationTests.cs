using Mgmt.Resources.Firewalld;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Firewalld;

public sealed class FirewalldValidationTests() : KindRules(FirewalldSchema.Schema, FirewalldValidation.Validate)
{
    [Fact]
    public void State_OfTheReference_IsAccepted()
    {
        Accepts("x", ("state", "exists"));
        Accepts("x", ("state", "absent"));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "x");
        Refuses("`state` is `open`; it must be `exists` or `absent`", "x", ("state", "open"));
    }
}

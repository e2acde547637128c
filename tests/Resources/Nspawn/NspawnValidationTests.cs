using Mgmt.Resources.Nspawn;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Nspawn;

public sealed class NspawnValidationTests() : KindRules(NspawnSchema.Schema, NspawnValidation.Validate)
{
    [Fact]
    public void State_OfTheReference_IsAccepted()
    {
        Accepts("x");
        Accepts("x", ("state", "stopped"));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `paused`; it must be `running` or `stopped`", "x", ("state", "paused"));
        Refuses("`state` is ``; it must be `running` or `stopped`", "x", ("state", ""));
    }
}

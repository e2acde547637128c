using Mgmt.Resources.Svc;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Svc;

public sealed class SvcValidationTests() : KindRules(SvcSchema.Schema, SvcValidation.Validate)
{
    [Fact]
    public void States_OfTheReference_AreAccepted()
    {
        Accepts("ssh");
        Accepts("ssh", ("state", "running"), ("startup", "enabled"));
        Accepts("ssh", ("state", "stopped"), ("startup", "disabled"), ("session", true));
        Accepts("ssh", ("state", ""), ("startup", ""));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses("`state` is `started`; it must be `running`, `stopped` or empty", "ssh", ("state", "started"));
        Refuses("`state` is `Running`; it must be `running`, `stopped` or empty", "ssh", ("state", "Running"));
    }

    [Fact]
    public void Startup_AnyOther_IsRefused()
    {
        Refuses("`startup` is `on`; it must be `enabled`, `disabled` or empty", "ssh", ("startup", "on"));
        Refuses("`startup` is `masked`; it must be `enabled`, `disabled` or empty", "ssh", ("startup", "masked"));
    }
}

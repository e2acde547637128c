using Mgmt.Model;
using Mgmt.Resources.Bmc;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Bmc;

public sealed class BmcPowerValidationTests() : KindRules(BmcPowerSchema.Schema, BmcPowerValidation.Validate)
{
    [Fact]
    public void Polled_OnOrOff_IsAccepted()
    {
        Accepts(new MetaParameters { Poll = 60 }, "x", ("state", "on"));
        Accepts(new MetaParameters { Poll = 1 }, "x", ("state", "off"));
    }

    [Fact]
    public void State_AnyOther_IsRefused()
    {
        Refuses(new() { Poll = 60 }, "`state` is not set; set it to `on` or `off`", "x");
        Refuses(new() { Poll = 60 }, "`state` is `running`; it must be `on` or `off`", "x", ("state", "running"));
    }

    [Fact]
    public void Poll_Missing_IsRefused()
    {
        Refuses("bmc:power resources can only be polled; set Meta:poll to the seconds between two looks", "x", ("state", "on"));
        Refuses(new() { Poll = -1 }, "bmc:power resources can only be polled; set Meta:poll to the seconds between two looks", "x", ("state", "on"));
    }
}

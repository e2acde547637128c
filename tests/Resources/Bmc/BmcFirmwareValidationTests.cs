using Mgmt.Model;
using Mgmt.Resources.Bmc;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Bmc;

public sealed class BmcFirmwareValidationTests() : KindRules(BmcFirmwareSchema.Schema, BmcFirmwareValidation.Validate)
{
    [Fact]
    public void Polled_Anything_IsAccepted()
    {
        Accepts(new MetaParameters { Poll = 60 }, "x");
    }

    [Fact]
    public void Poll_Missing_IsRefused()
    {
        Refuses("bmc:firmware resources can only be polled; set Meta:poll to the seconds between two looks", "x");
        Refuses(new() { Poll = -1 }, "bmc:firmware resources can only be polled; set Meta:poll to the seconds between two looks", "x");
    }
}

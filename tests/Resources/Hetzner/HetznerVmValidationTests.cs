using Mgmt.Model;
using Mgmt.Resources.Hetzner;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Hetzner;

public sealed class HetznerVmValidationTests() : KindRules(HetznerVmSchema.Schema, HetznerVmValidation.Validate)
{
    [Fact]
    public void Polled_Anything_IsAccepted()
    {
        Accepts(new MetaParameters { Poll = 60 }, "x");
    }

    [Fact]
    public void Poll_Missing_IsRefused()
    {
        Refuses("hetzner:vm resources can only be polled; set Meta:poll to the seconds between two looks", "x");
        Refuses(new() { Poll = -1 }, "hetzner:vm resources can only be polled; set Meta:poll to the seconds between two looks", "x");
    }
}

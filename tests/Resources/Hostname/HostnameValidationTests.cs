using Mgmt.Resources.Hostname;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Hostname;

public sealed class HostnameValidationTests() : KindRules(HostnameSchema.Schema, HostnameValidation.Validate)
{
    [Fact]
    public void Name_AnyOne_IsAccepted()
    {
        Accepts("x", ("hostname", "h1"));
        Accepts("x", ("pretty_hostname", ""));
        Accepts("x", ("static_hostname", "h1"));
        Accepts("x", ("transient_hostname", "h1"));
    }

    [Fact]
    public void Name_None_IsRefused()
    {
        const string Message = "no name is given; set `hostname`, or one of `pretty_hostname`, `static_hostname` and `transient_hostname`";
        Refuses(Message, "x");
        Refuses(Message, "x", ("hostname", ""));
    }
}

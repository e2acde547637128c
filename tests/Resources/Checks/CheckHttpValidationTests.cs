using Mgmt.Resources.Checks;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Checks;

public sealed class CheckHttpValidationTests() : KindRules(CheckHttpSchema.Schema, CheckHttpValidation.Validate)
{
    [Fact]
    public void Url_OfTheWeb_IsAccepted()
    {
        Accepts("http://h");
        Accepts("x", ("url", "https://h/x"), ("critical", "5"));
    }

    [Fact]
    public void Url_AnyOther_IsRefused()
    {
        Refuses("`url` is `h`; it must be an `http` or `https` URL with a host", "h");
        Refuses("`url` is `tcp://h`; it must be an `http` or `https` URL with a host", "http://h", ("url", "tcp://h"));
    }
}

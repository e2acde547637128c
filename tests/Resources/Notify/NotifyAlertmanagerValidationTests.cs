using Mgmt.Resources.Notify;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Notify;

public sealed class NotifyAlertmanagerValidationTests() : KindRules(NotifyAlertmanagerSchema.Schema, NotifyAlertmanagerValidation.Validate)
{
    [Fact]
    public void Url_OfTheWeb_IsAccepted()
    {
        Accepts("x", ("url", "http://127.0.0.1:9093"));
    }

    [Fact]
    public void Url_MissingOrOther_IsRefused()
    {
        Refuses("`url` is ``; it must be an `http` or `https` URL with a host", "x");
        Refuses("`url` is `127.0.0.1:9093`; it must be an `http` or `https` URL with a host", "x", ("url", "127.0.0.1:9093"));
    }

    [Fact]
    public void Spans_Negative_AreRefused()
    {
        Refuses("`group_wait` is -1; it must be 0 or more milliseconds", "x", ("url", "http://h"), ("group_wait", -1));
        Refuses("`group_interval` is -1; it must be 0 or more milliseconds", "x", ("url", "http://h"), ("group_interval", -1));
    }
}

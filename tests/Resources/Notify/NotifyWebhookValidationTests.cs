using Mgmt.Resources.Notify;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Notify;

public sealed class NotifyWebhookValidationTests() : KindRules(NotifyWebhookSchema.Schema, NotifyWebhookValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("x", ("url", "https://h/x"), ("min_severity", "info"), ("group_wait", 0));
    }

    [Fact]
    public void Url_MissingOrOther_IsRefused()
    {
        Refuses("`url` is ``; it must be an `http` or `https` URL with a host", "x");
        Refuses("`url` is `h`; it must be an `http` or `https` URL with a host", "x", ("url", "h"));
    }

    [Fact]
    public void Common_Wrong_IsRefused()
    {
        Refuses("`min_severity` is `high`; it must be `info`, `warning`, `critical` or empty", "x", ("url", "http://h"), ("min_severity", "high"));
        Refuses("`repeat_interval` is -1; it must be 0 or more milliseconds", "x", ("url", "http://h"), ("repeat_interval", -1));
    }
}

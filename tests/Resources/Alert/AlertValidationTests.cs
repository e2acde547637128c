using Mgmt.Resources.Alert;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Alert;

public sealed class AlertValidationTests() : KindRules(AlertSchema.Schema, AlertValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("x");
        Accepts("x", ("severity", "critical"), ("hold", 1), ("keep", 0));
    }

    [Fact]
    public void Severity_AnyOther_IsRefused()
    {
        Refuses("`severity` is `page`; it must be `info`, `warning` or `critical`", "x", ("severity", "page"));
        Refuses("`severity` is ``; it must be `info`, `warning` or `critical`", "x", ("severity", ""));
    }

    [Fact]
    public void Spans_Negative_AreRefused()
    {
        Refuses("`hold` is -1; it must be 0 or more milliseconds", "x", ("hold", -1));
        Refuses("`keep` is -5; it must be 0 or more milliseconds", "x", ("keep", -5));
    }
}

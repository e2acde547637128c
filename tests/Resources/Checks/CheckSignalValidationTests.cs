using Mgmt.Resources.Checks;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Checks;

public sealed class CheckSignalValidationTests() : KindRules(CheckSignalSchema.Schema, CheckSignalValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("x");
        Accepts("x", ("warning", "-1.5:2"), ("critical", "@10"));
    }

    [Fact]
    public void Range_OfAnotherForm_IsRefused()
    {
        Refuses("`warning` is `@`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "x", ("warning", "@"));
        Refuses("`critical` is `1:2:3`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "x", ("critical", "1:2:3"));
    }

    [Fact]
    public void Timing_NotPositive_IsRefused()
    {
        Refuses("`interval` is -1; it must be 1 or more", "x", ("interval", -1));
        Refuses("`attempts` is 0; it must be 1 or more", "x", ("attempts", 0));
    }
}

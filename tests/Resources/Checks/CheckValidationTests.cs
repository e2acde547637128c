using Mgmt.Resources.Checks;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Checks;

public sealed class CheckValidationTests() : KindRules(CheckSchema.Schema, CheckValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("/usr/lib/nagios/plugins/check_load");
        Accepts("x", ("cmd", "check_load"), ("args", new[] { "-w", "4" }));
    }

    [Fact]
    public void Timing_NotPositive_IsRefused()
    {
        Refuses("`timeout` is 0; it must be 1 or more", "x", ("timeout", 0));
        Refuses("`retry_interval` is -1; it must be 1 or more", "x", ("retry_interval", -1));
    }
}

using Mgmt.Resources.Checks;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Checks;

public sealed class CheckTcpValidationTests() : KindRules(CheckTcpSchema.Schema, CheckTcpValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("h:22");
        Accepts("[::1]:22", ("warning", "0.5"), ("critical", "@~:1"), ("retry_interval", 1));
    }

    [Fact]
    public void Address_OfAnotherForm_IsRefused()
    {
        Refuses("`address` is `h`; write `HOST:PORT`, e.g. `db1.example.org:5432`", "h");
        Refuses("`address` is `:22`; write `HOST:PORT`, e.g. `db1.example.org:5432`", "h:1", ("address", ":22"));
    }

    [Fact]
    public void Range_OfAnotherForm_IsRefused()
    {
        Refuses("`warning` is `a`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "h:1", ("warning", "a"));
        Refuses("`critical` is `2:1`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "h:1", ("critical", "2:1"));
    }

    [Fact]
    public void Timing_NotPositive_IsRefused()
    {
        Refuses("`interval` is 0; it must be 1 or more", "h:1", ("interval", 0));
        Refuses("`timeout` is -1; it must be 1 or more", "h:1", ("timeout", -1));
        Refuses("`attempts` is 0; it must be 1 or more", "h:1", ("attempts", 0));
        Refuses("`retry_interval` is 0; it must be 1 or more", "h:1", ("retry_interval", 0));
    }
}

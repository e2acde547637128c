using Mgmt.Resources.Checks;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Checks;

public sealed class CheckCertValidationTests() : KindRules(CheckCertSchema.Schema, CheckCertValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("h:443", ("warning", "30:"), ("critical", "7:"));
    }

    [Fact]
    public void Address_OfAnotherForm_IsRefused()
    {
        Refuses("`address` is `h`; write `HOST:PORT`, e.g. `db1.example.org:5432`", "h");
        Refuses("`address` is `h:0`; write `HOST:PORT`, e.g. `db1.example.org:5432`", "h:0");
    }

    [Fact]
    public void Range_OfAnotherForm_IsRefused()
    {
        Refuses("`warning` is `30d:`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "h:1", ("warning", "30d:"));
        Refuses("`critical` is `:`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`", "h:1", ("critical", ":"));
    }
}

using Mgmt.Resources.Exit;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Exit;

public sealed class ExitValidationTests() : KindRules(ExitSchema.Schema, ExitValidation.Validate)
{
    [Fact]
    public void Code_UpToTheGreatest_IsAccepted()
    {
        Accepts("x");
        Accepts("x", ("code", 125));
    }

    [Fact]
    public void Code_AboveTheGreatest_IsRefused()
    {
        Refuses("`code` is 126; the greatest exit code is 125", "x", ("code", 126));
        Refuses("`code` is 1000; the greatest exit code is 125", "x", ("code", 1000));
    }
}

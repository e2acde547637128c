using Mgmt.Resources.Notify;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Notify;

public sealed class NotifyExecValidationTests() : KindRules(NotifyExecSchema.Schema, NotifyExecValidation.Validate)
{
    [Fact]
    public void Cmd_Given_IsAccepted()
    {
        Accepts("x", ("cmd", "/bin/true"));
    }

    [Fact]
    public void Cmd_Missing_IsRefused()
    {
        Refuses("`cmd` is not given; name the program", "x");
        Refuses("`cmd` is not given; name the program", "x", ("cmd", ""));
    }
}

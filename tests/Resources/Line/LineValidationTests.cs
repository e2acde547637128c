using Mgmt.Resources.Line;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Line;

public sealed class LineValidationTests() : KindRules(LineSchema.Schema, LineValidation.Validate)
{
    [Fact]
    public void File_AbsoluteOrOfHome_IsAccepted()
    {
        Accepts("x", ("file", "/etc/hosts"), ("state", "exists"));
        Accepts("x", ("file", "~/.bashrc"), ("state", "absent"));
        Accepts("x", ("file", "~alice/.bashrc"), ("state", "exists"));
    }

    [Fact]
    public void File_Relative_IsRefused()
    {
        Refuses("`file` is `hosts`; begin it with a slash or `~`", "x", ("file", "hosts"), ("state", "exists"));
        Refuses("`file` is ``; begin it with a slash or `~`", "x", ("state", "exists"));
    }

    [Fact]
    public void File_Directory_IsRefused()
    {
        Refuses("`file` is `/etc/`, which is a directory; remove the slash at its end", "x", ("file", "/etc/"), ("state", "exists"));
        Refuses("`file` is `~/`, which is a directory; remove the slash at its end", "x", ("file", "~/"), ("state", "exists"));
    }

    [Fact]
    public void State_MissingOrOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "x", ("file", "/f"));
        Refuses("`state` is `x`; it must be `exists` or `absent`", "x", ("file", "/f"), ("state", "x"));
    }
}

using Mgmt.Resources.Group;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Group;

public sealed class GroupValidationTests() : KindRules(GroupSchema.Schema, GroupValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("operators", ("state", "exists"));
        Accepts("_x", ("state", "absent"), ("gid", 0));
    }

    [Fact]
    public void State_MissingOrOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "operators");
        Refuses("`state` is ``; it must be `exists` or `absent`", "operators", ("state", ""));
    }

    [Fact]
    public void Name_NotAGroups_IsRefused()
    {
        Refuses("the name is `9x`; an account's name has 1 to 31 letters, digits, `_` and `-`, and begins with a letter or `_`", "9x", ("state", "exists"));
        Refuses("the name is `a.b`; an account's name has 1 to 31 letters, digits, `_` and `-`, and begins with a letter or `_`", "a.b", ("state", "exists"));
    }
}

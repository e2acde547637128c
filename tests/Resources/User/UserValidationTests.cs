using Mgmt.Resources.User;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.User;

public sealed class UserValidationTests() : KindRules(UserSchema.Schema, UserValidation.Validate)
{
    [Fact]
    public void Everything_Right_IsAccepted()
    {
        Accepts("alice", ("state", "exists"), ("uid", 1000), ("gid", 0), ("homedir", "/home/alice/"), ("groups", new[] { "adm", "_x-1" }));
        Accepts("alice", ("state", "absent"));
        Accepts("alice", ("state", "exists"), ("group", "staff"), ("groups", new[] { "adm" }));
        Accepts(new string('a', 31), ("state", "exists"));
    }

    [Fact]
    public void State_MissingOrOther_IsRefused()
    {
        Refuses("`state` is not set; set it to `exists` or `absent`", "alice");
        Refuses("`state` is `present`; it must be `exists` or `absent`", "alice", ("state", "present"));
    }

    [Theory]
    [InlineData("1alice")]
    [InlineData("al ice")]
    [InlineData("ålice")]
    [InlineData("-alice")]
    [InlineData("a234567890123456789012345678901x")]
    public void Name_NotAnAccounts_IsRefused(string name)
    {
        const string Rule = "an account's name has 1 to 31 letters, digits, `_` and `-`, and begins with a letter or `_`";
        Refuses($"the name is `{name}`; {Rule}", name, ("state", "exists"));
        Refuses($"`group` is `{name}`; {Rule}", "alice", ("state", "exists"), ("group", name));
        Refuses($"an entry of `groups` is `{name}`; {Rule}", "alice", ("state", "exists"), ("groups", new[] { name }));
    }

    [Fact]
    public void Group_WithGid_IsRefused()
    {
        Refuses("`gid` and `group` both say what the primary group is; keep one", "alice", ("state", "exists"), ("gid", 100), ("group", "users"));
        Refuses("`gid` and `group` both say what the primary group is; keep one", "alice", ("state", "absent"), ("gid", 0), ("group", "root"));
    }

    [Fact]
    public void Groups_WithThePrimaryOne_IsRefused()
    {
        Refuses("`groups` has `staff`, which is the primary group; remove it there", "alice", ("state", "exists"), ("group", "staff"), ("groups", new[] { "staff" }));
        Refuses("`groups` has `alice`, which is the primary group; remove it there", "alice", ("state", "exists"), ("group", "alice"), ("groups", new[] { "adm", "alice" }));
    }

    [Fact]
    public void Groups_WithTheUsersOwnName_IsRefused()
    {
        Refuses("`groups` has `alice`, which is the user's own name; write it as `group`", "alice", ("state", "exists"), ("groups", new[] { "alice" }));
        Refuses("`groups` has `bob`, which is the user's own name; write it as `group`", "bob", ("state", "exists"), ("group", "staff"), ("groups", new[] { "bob" }));
    }

    [Fact]
    public void HomeDir_WithoutSlashAtItsEnd_IsRefused()
    {
        Refuses("`homedir` is `/home/alice`; end it with a slash", "alice", ("state", "exists"), ("homedir", "/home/alice"));
        Refuses("`homedir` is ``; end it with a slash", "alice", ("state", "exists"), ("homedir", ""));
    }
}

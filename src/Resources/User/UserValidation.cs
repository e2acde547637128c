using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.User;

/// <summary>What is wrong with a definition of a <c>user</c>.</summary>
internal static class UserValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        AccountText.Fault("the name", spec.Name),
        Word.Fault(spec, UserSchema.State, "exists", "absent"),
        .. Primary(spec),
        .. Further(spec),
        Home(spec),
    ]);

    private static IEnumerable<string?> Primary(ResourceSpec spec)
    {
        if (UserSchema.Group.Of(spec) is not { } group)
        {
            yield break;
        }

        yield return AccountText.Fault("`group`", group);
        if (UserSchema.Gid.IsSet(spec))
        {
            yield return "`gid` and `group` both say what the primary group is; keep one";
        }
    }

    private static IEnumerable<string?> Further(ResourceSpec spec)
    {
        var primary = UserSchema.Group.Of(spec);
        foreach (var group in UserSchema.Groups.Of(spec))
        {
            yield return AccountText.Fault("an entry of `groups`", group)
                ?? (group == primary ? $"`groups` has `{group}`, which is the primary group; remove it there"
                    : group == spec.Name ? $"`groups` has `{group}`, which is the user's own name; write it as `group`"
                    : null);
        }
    }

    private static string? Home(ResourceSpec spec) =>
        UserSchema.HomeDir.Of(spec) is { } home && !PathText.IsDirectory(home) ? $"`homedir` is `{home}`; end it with a slash" : null;
}

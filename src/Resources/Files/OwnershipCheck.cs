using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Compares owner, group and mode.</summary>
internal sealed class OwnershipCheck(AccountNames accounts)
{
    /// <summary>The number of the plan's owner; null when it names none.</summary>
    /// <exception cref="UnknownAccountException">There is no such user.</exception>
    public uint? OwnerOf(FilePlan plan) => plan.Owner.IsEmpty ? null
        : accounts.FindUser(plan.Owner.Span) ?? throw new UnknownAccountException($"`owner`: there is no user `{plan.Owner}` on this host; create it first");

    /// <summary>The number of the plan's group; null when it names none.</summary>
    /// <exception cref="UnknownAccountException">There is no such group.</exception>
    public uint? GroupOf(FilePlan plan) => plan.Group.IsEmpty ? null
        : accounts.FindGroup(plan.Group.Span) ?? throw new UnknownAccountException($"`group`: there is no group `{plan.Group}` on this host; create it first");

    /// <summary>What a file that has to be created gets.</summary>
    public FilePermissions Initial(FilePlan plan) => new(
        plan.Mode?.Apply(plan.IsDirectory ? FilePermissions.DefaultDirectoryMode : FilePermissions.DefaultFileMode, plan.IsDirectory),
        OwnerOf(plan),
        GroupOf(plan));

    /// <summary>What of <paramref name="present"/> has to change; all null when nothing.</summary>
    public FilePermissions Wanted(FilePlan plan, in FileStatus present) => new(
        plan.Mode is { } mode && !plan.IsLink ? Unless(present.Mode, mode.Apply(present.Mode, plan.IsDirectory)) : null,
        Unless(present.User, OwnerOf(plan)),
        Unless(present.Group, GroupOf(plan)));

    /// <summary>Says what <paramref name="wanted"/> changes.</summary>
    public void Report(in FileStatus present, FilePermissions wanted, FileChanges changes)
    {
        if (wanted.User is { } user)
        {
            changes.Add("owner", accounts.DescribeUser(present.User), accounts.DescribeUser(user));
        }

        if (wanted.Group is { } group)
        {
            changes.Add("group", accounts.DescribeGroup(present.Group), accounts.DescribeGroup(group));
        }

        if (wanted.Mode is { } mode)
        {
            changes.Add("mode", FileNames.Mode(present.Mode), FileNames.Mode(mode));
        }
    }

    private static uint? Unless(uint present, uint? wanted) => wanted == present ? null : wanted;
}

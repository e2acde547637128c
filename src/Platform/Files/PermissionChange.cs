using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Changes owner, group and mode such that nobody gains a permission on the way that the result does not give.</summary>
internal static unsafe class PermissionChange
{
    private const uint Unchanged = uint.MaxValue;
    private const uint SetIds = 0xc00;

    /// <summary>
    /// The mode that a file with <paramref name="status"/> keeps when it goes to <paramref name="user"/> and
    /// <paramref name="group"/>: who made it run with its owner's rights did not mean the new owner's.
    /// </summary>
    public static uint Kept(in FileStatus status, uint user, uint group) =>
        status.Type != FileType.Regular || (user == status.User && group == status.Group) ? status.Mode : status.Mode & ~SetIds;

    /// <summary>Brings what <paramref name="handle"/>, a mere path handle, refers to from <paramref name="now"/> to <paramref name="wanted"/>.</summary>
    public static void Apply(FileDescriptor handle, in FileStatus now, FilePermissions wanted, FilePath path)
    {
        var user = wanted.User ?? now.User;
        var group = wanted.Group ?? now.Group;
        var mode = wanted.Mode ?? Kept(now, user, group);
        if (user == now.User && group == now.Group)
        {
            SetMode(handle, now.Mode, mode, path);
            return;
        }

        // The common part first: neither the old owner may keep what the new mode denies, nor the new one get more than it.
        var narrow = now.Mode & mode & ~SetIds;
        SetMode(handle, now.Mode, narrow, path);
        FaultPoint.Hit("file.before-chown");
        byte empty = 0;
        FileCalls.Expect(
            Libc.ChangeOwnerAt(handle, &empty, wanted.User ?? Unchanged, wanted.Group ?? Unchanged, Libc.AtEmptyPath),
            "change the owner of",
            path);
        FaultPoint.Hit("file.after-chown");
        SetMode(handle, narrow, mode, path);
    }

    private static void SetMode(FileDescriptor handle, uint from, uint to, FilePath path)
    {
        if (from == to)
        {
            return;
        }

        var result = Libc.ChangeModeOfPath(handle, to);
        if (result < 0 && Errno.Last == Errno.NoSystemCall)
        {
            fixed (byte* name = NullTerminated.Copy(System.Text.Encoding.ASCII.GetBytes($"/proc/self/fd/{handle.Number}")))
            {
                result = Libc.ChangeMode(name, to);
            }
        }

        FileCalls.Expect(result, "change the mode of", path);
    }
}

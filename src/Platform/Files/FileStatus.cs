using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>What the kernel knows about a file.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Mode">Permission bits, 0 … 07777 octal.</param>
/// <param name="User">The owner's number.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Links">How many names it has.</param>
/// <param name="Identity">Which file it is.</param>
public readonly record struct FileStatus(FileType Type, uint Mode, uint User, uint Group, long Size, uint Links, FileIdentity Identity)
{
    /// <summary>True for a regular file that has further names, through which it can change unseen.</summary>
    public bool HasOtherNames => Type == FileType.Regular && Links > 1;

    internal static FileStatus From(in Libc.StatX status) => new(
        FileTypes.FromMode(status.Mode),
        (uint)(status.Mode & 0xfff),
        status.User,
        status.Group,
        (long)status.Size,
        status.Links,
        new(((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Inode));
}

/// <summary>Tells one file from any other while both exist.</summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file in it.</param>
public readonly record struct FileIdentity(ulong Device, ulong Inode);

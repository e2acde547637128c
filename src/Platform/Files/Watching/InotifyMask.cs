namespace Mgmt.Platform.Files.Watching;

/// <summary>inotify's bits.</summary>
internal static class InotifyMask
{
    public const uint Modify = 0x2;
    public const uint Attributes = 0x4;
    public const uint CloseWrite = 0x8;
    public const uint MovedFrom = 0x40;
    public const uint MovedTo = 0x80;
    public const uint Create = 0x100;
    public const uint Delete = 0x200;
    public const uint DeleteSelf = 0x400;
    public const uint MoveSelf = 0x800;
    public const uint Unmount = 0x2000;
    public const uint Overflow = 0x4000;
    public const uint Ignored = 0x8000;
    public const uint OnlyDirectory = 0x1000000;
    public const uint DoNotFollow = 0x2000000;
    public const uint ExcludeUnlinked = 0x4000000;
    public const uint AddToMask = 0x20000000;
    public const uint IsDirectory = 0x40000000;

    /// <summary>A name came or went.</summary>
    public const uint Structure = MovedFrom | MovedTo | Create | Delete;

    /// <summary>A directory was renamed, removed or unmounted itself.</summary>
    public const uint Self = DeleteSelf | MoveSelf | Unmount | Ignored;

    /// <summary>What is asked of a directory that only leads to what is watched.</summary>
    public const uint Way = Structure | DeleteSelf | MoveSelf;

    /// <summary>What is asked of a directory that holds what is watched.</summary>
    public const uint Content = Way | Modify | Attributes | CloseWrite;
}

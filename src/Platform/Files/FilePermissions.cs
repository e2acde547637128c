namespace Mgmt.Platform.Files;

/// <summary>Owner, group and mode that a file should have; null keeps what it has.</summary>
/// <param name="Mode">Permission bits, 0 … 07777 octal.</param>
/// <param name="User">The owner's number.</param>
/// <param name="Group">The group's number.</param>
public readonly record struct FilePermissions(uint? Mode = null, uint? User = null, uint? Group = null)
{
    /// <summary>What a new regular file gets when nothing is said.</summary>
    public const uint DefaultFileMode = 0x1a4;

    /// <summary>What a new directory gets when nothing is said.</summary>
    public const uint DefaultDirectoryMode = 0x1ed;
}

using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Whose symbolic links are followed: those in directories that only root, this process or the declared owner can write.</summary>
/// <param name="Self">This process' user.</param>
/// <param name="Owner">The declared owner of the file in question, or null.</param>
internal readonly record struct PathTrust(uint Self, uint? Owner)
{
    private const uint WritableByOthers = 0x12;

    /// <summary>True when nobody else can create a name in <paramref name="directory"/>.</summary>
    public bool IsExclusive(in FileStatus directory) => (IsPrivileged(directory.User) || directory.User == Owner) && (directory.Mode & WritableByOthers) == 0;

    /// <summary>True when root or this process alone decides what is in <paramref name="directory"/>.</summary>
    public bool IsPrivileged(in FileStatus directory) => IsPrivileged(directory.User) && (directory.Mode & WritableByOthers) == 0;

    /// <summary>The refusal to follow a link.</summary>
    public static UnsafePathException Refusal(FilePath path, ReadOnlySpan<byte> link, in FileStatus directory) => new(
        $"{path}: the symbolic link {Display.Path(link)} on the way is in a directory that others than root can write (owner {directory.User}, mode {Convert.ToString(directory.Mode, 8)}); it is not followed. Replace the link, or restrict the directory");

    private bool IsPrivileged(uint user) => user == 0 || user == Self;
}

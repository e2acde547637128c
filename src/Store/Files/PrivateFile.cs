using Mgmt.Platform.Kernel;

namespace Mgmt.Store.Files;

/// <summary>The state file on disk: nobody else's to read, and put aside when it is damaged.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // sqlite keeps what is not yet in the file itself in these, and gives them the file's mode.
    private static readonly string[] Companions = ["", "-wal", "-shm"];

    /// <summary>Makes the file, and its directory, when missing.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("the state file needs the modes of a Unix file system");
        }

        if (File.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } directory && !Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        }

        new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }).Dispose();
        FaultPoint.Hit("store.after-create");
    }

    /// <summary>Renames the file out of the way, and says to what; an earlier one of the same name is replaced.</summary>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public static string PutAside(string path)
    {
        var aside = path + ".damaged";
        foreach (var companion in Companions)
        {
            if (File.Exists(path + companion))
            {
                FaultPoint.Hit("store.before-moving-aside");
                File.Move(path + companion, aside + companion, overwrite: true);
                FaultPoint.Hit("store.after-moving-aside");
            }
        }

        return aside;
    }
}

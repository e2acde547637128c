using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Removes directories with all that is in them, by handles: a symbolic link is removed, never followed.</summary>
internal static class TreeRemover
{
    private const int DepthLimit = 200;

    /// <summary>Removes whatever is at <paramref name="location"/>.</summary>
    /// <exception cref="PlatformException">The kernel refused, a file system is mounted below, or it is too deep.</exception>
    public static void Remove(FileLocation location)
    {
        var status = FileCalls.TryStatus(location);
        if (status is { } found)
        {
            Remove(location, found, found.Identity.Device, 0);
        }
    }

    private static void Remove(FileLocation location, in FileStatus status, ulong device, int depth)
    {
        if (status.Type != FileType.Directory)
        {
            FileCalls.Unlink(location, directory: false);
            return;
        }

        if (depth == DepthLimit)
        {
            throw new PlatformException($"remove {location.Path}: it is nested deeper than {DepthLimit} directories");
        }

        using (var directory = FileCalls.Open(location, Libc.OpenRead | Libc.OpenDirectory))
        {
            if (FileCalls.Status(directory, location.Path).Identity.Device != device)
            {
                throw new PlatformException($"remove {location.Path}: a file system is mounted on it; unmount it first");
            }

            foreach (var entry in DirectoryReader.Read(directory, location.Path))
            {
                var child = new FileLocation(location.Path.Append(entry.Name.Span), directory, entry.Terminated);
                if (FileCalls.TryStatus(child) is { } childStatus)
                {
                    Remove(child, childStatus, device, depth + 1);
                }
            }
        }

        FileCalls.Unlink(location, directory: true);
    }
}

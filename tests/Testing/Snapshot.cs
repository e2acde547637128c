using System.Runtime.CompilerServices;

namespace Mgmt.Testing;

/// <summary>Compares text with a file kept beside the test, <c>NAME.snap</c>. With <c>UPDATE_SNAPSHOTS=1</c> the file is written instead.</summary>
public static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with the snapshot called <paramref name="name"/> in <c>snapshots/</c> beside the caller's file.</summary>
    /// <exception cref="SnapshotMismatchException">They differ, or there is no snapshot yet.</exception>
    public static void Match(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "snapshots", name + ".snap");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : throw new SnapshotMismatchException($"there is no snapshot {path}; UPDATE_SNAPSHOTS=1 writes it. The text is:\n{actual}");
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            throw new SnapshotMismatchException($"{path} differs.\nexpected:\n{expected}\nactual:\n{actual}");
        }
    }
}

/// <summary>A text is not what its snapshot says.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);

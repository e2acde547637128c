using System.Text;
using Mgmt.Platform.Files;

namespace Mgmt.Host;

/// <summary>Writes policy files back.</summary>
public static class PolicyFile
{
    /// <summary>
    /// Replaces the content of the file at <paramref name="path"/>, or of the one that a symbolic link there leads to. Owner, mode and
    /// extended attributes stay, and whoever reads it meanwhile, or after a crash, finds the old content or the new one whole.
    /// </summary>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written, e.g. because it is read-only; it is as it was.</exception>
    public static void Replace(string path, ReadOnlyMemory<byte> content)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        var target = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;

        // The folder alone decides who may replace a file; who made it read-only meant its content, too.
        using (File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite))
        {
        }

        var operations = new FileOperations(new TemporaryNames());
        using var location = operations.Locate(FilePath.From(Encoding.UTF8.GetBytes(target)), followLast: false)
            ?? throw new DirectoryNotFoundException(target);
        operations.Replace(location, new BytesContent(content), default);
    }
}

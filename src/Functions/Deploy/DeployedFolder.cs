using System.Security.Cryptography;
using System.Text;
using Mgmt.Functions.Local;
using Mgmt.Model;

namespace Mgmt.Functions.Deploy;

/// <summary>Copies of folders of a policy's files on the disk.</summary>
internal static class DeployedFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the copy of <paramref name="path"/> hold the <paramref name="files"/> of <paramref name="tree"/> and no others. Its absolute path, with a trailing slash.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string Write(PrivateFolders folders, ISourceTree tree, string path, IReadOnlyList<string> files)
    {
        var name = $"deploy/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}/";
        var target = folders.Make(name);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (tree.Read(file) is not { } content)
            {
                continue;
            }

            var relative = file[DeployPath.InTree(path).Length..];
            kept.Add(relative);
            if (Path.GetDirectoryName(relative) is { Length: > 0 } folder)
            {
                folders.Make(name + folder);
            }

            Write(Path.Combine(target, relative), content.Span);
        }

        RemoveOthers(target, kept);
        return target;
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return;
        }

        // A new file in its place, so that whoever reads the old one reads it to its end.
        var fresh = path + ".mgmt-new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(content);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static void RemoveOthers(string target, HashSet<string> kept)
    {
        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).ToList())
        {
            if (!kept.Contains(Path.GetRelativePath(target, file)))
            {
                File.Delete(file);
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(target, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).ToList())
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}

using System.IO.Enumeration;
using Mgmt.Model;

namespace Mgmt.Host.Sources;

/// <summary>The files of a policy as they are on disk, below one directory. Each is read once.</summary>
internal sealed class DiskSourceTree(string root, string displayRoot) : ISourceTree
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _read = new(StringComparer.Ordinal);

    /// <summary>The directory, absolute.</summary>
    public string Root { get; } = root;

    public string DisplayRoot { get; } = displayRoot;

    public IReadOnlyCollection<string> FilesRead => _read.Keys;

    /// <summary>The files that were read and exist.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Contents =>
        _read.Where(static f => f.Value is not null).Select(static f => KeyValuePair.Create(f.Key, f.Value!.Value));

    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (_read.TryGetValue(path, out var known))
        {
            return known;
        }

        return _read[path] = Load(path);
    }

    public IReadOnlyList<string>? List(string path)
    {
        if (Inside(path) is not { } folder || !Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            return [.. FilesBelow(folder).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A link to a folder is not followed: it could lead anywhere, also round in circles.
    private static FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(folder, static (ref FileSystemEntry entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    // What lies outside of the root is not the policy's, whatever an import says.
    private string? Inside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, path));
        return full == Root || full.StartsWith(Root.EndsWith('/') ? Root : Root + "/", StringComparison.Ordinal) ? full : null;
    }

    private ReadOnlyMemory<byte>? Load(string path)
    {
        try
        {
            return Inside(path) is { } full && File.Exists(full) ? new ReadOnlyMemory<byte>?(File.ReadAllBytes(full)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

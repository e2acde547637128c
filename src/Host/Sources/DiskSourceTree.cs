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

    // What lies outside of the root is not the policy's, whatever an import says.
    private ReadOnlyMemory<byte>? Load(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, path));
        if (!full.StartsWith(Root.EndsWith('/') ? Root : Root + "/", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return File.Exists(full) ? File.ReadAllBytes(full) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

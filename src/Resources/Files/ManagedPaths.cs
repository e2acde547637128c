using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>The paths that the file resources of the graph manage, so that purging one's directory spares the others.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class ManagedPaths
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Str, int> _uses = [];
    private readonly Dictionary<Str, int> _managed = [];

    /// <summary>One more resource manages <paramref name="path"/>, or something below it.</summary>
    public void Add(ReadOnlySpan<byte> path) => Change(path, 1);

    /// <summary>One resource less does.</summary>
    public void Remove(ReadOnlySpan<byte> path) => Change(path, -1);

    /// <summary>True when a resource manages <paramref name="path"/> or something below it.</summary>
    public bool Contains(ReadOnlySpan<byte> path)
    {
        lock (_lock)
        {
            return _uses.ContainsKey(Str.From(path));
        }
    }

    /// <summary>True when a resource manages <paramref name="path"/> itself.</summary>
    public bool IsManaged(ReadOnlySpan<byte> path)
    {
        lock (_lock)
        {
            return _managed.ContainsKey(Str.From(path));
        }
    }

    private void Change(ReadOnlySpan<byte> path, int by)
    {
        lock (_lock)
        {
            Count(_managed, path, by);
            while (path.Length > 1)
            {
                Count(_uses, path, by);
                path = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
            }
        }
    }

    private static void Count(Dictionary<Str, int> counts, ReadOnlySpan<byte> path, int by)
    {
        var key = Str.From(path);
        var count = counts.GetValueOrDefault(key) + by;
        if (count > 0)
        {
            counts[key] = count;
        }
        else
        {
            counts.Remove(key);
        }
    }
}

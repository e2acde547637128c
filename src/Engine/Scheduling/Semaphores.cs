using System.Globalization;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// The semaphores of the whole appliance, made at first use. Every vertex takes its own in the order of their ids, so
/// that no two wait for each other.
/// </summary>
internal sealed class Semaphores(int? everyone, Action<Vertex> granted)
{
    private readonly Dictionary<string, Semaphore> _byId = new(StringComparer.Ordinal);
    private readonly string? _everyone = everyone is { } size ? string.Create(CultureInfo.InvariantCulture, $":{size}") : null;

    /// <summary>Takes what <paramref name="vertex"/> still lacks; false when it has to wait, and will be granted the rest later.</summary>
    public bool TryTake(Vertex vertex)
    {
        if (vertex.Awaits is not null)
        {
            return false;
        }

        if (_everyone is null && vertex.Meta.Sema.Count == 0)
        {
            return true;
        }

        var ids = Ids(vertex.Meta);
        var held = vertex.Held ??= [];
        for (var i = held.Count; i < ids.Count; i++)
        {
            var semaphore = Find(ids[i]);
            if (!semaphore.TryTake(vertex))
            {
                vertex.Awaits = semaphore;
                return false;
            }

            held.Add(semaphore);
        }

        return true;
    }

    /// <summary>Gives back all that <paramref name="vertex"/> has or waits for.</summary>
    public void Release(Vertex vertex)
    {
        vertex.Awaits?.Leave(vertex);
        vertex.Awaits = null;
        if (vertex.Held is not { } held)
        {
            return;
        }

        vertex.Held = null;
        foreach (var semaphore in held)
        {
            if (semaphore.Release() is { } next)
            {
                next.Awaits = null;
                next.Held!.Add(semaphore);
                granted(next);
            }
        }
    }

    /// <summary>The size that an id states after its last colon; 1 when it states none.</summary>
    internal static int Size(string id)
    {
        var colon = id.LastIndexOf(':');
        return colon >= 0 && int.TryParse(id.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Max(1, size)
            : 1;
    }

    private IReadOnlyList<string> Ids(MetaParameters meta)
    {
        var ids = new SortedSet<string>(meta.Sema, StringComparer.Ordinal);
        if (_everyone is not null)
        {
            ids.Add(_everyone);
        }

        return [.. ids];
    }

    private Semaphore Find(string id)
    {
        if (!_byId.TryGetValue(id, out var semaphore))
        {
            semaphore = new(id, Size(id));
            _byId.Add(id, semaphore);
        }

        return semaphore;
    }
}

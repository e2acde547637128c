using System.Text;
using Mgmt.Engine;
using Mgmt.Host.Api;
using Mgmt.Model;
using Mgmt.Store;

namespace Mgmt.Host.Running;

/// <summary>Pauses changes, and remembers that over a restart: what was stopped by a person is started by one.</summary>
internal sealed class Pauses(StateStore store, Limits limits)
{
    private static readonly Str AllKey = "pause";
    private static readonly Str VertexPrefix = "pause/";

    /// <summary>What is paused.</summary>
    public PauseReport Report => new(limits.IsPaused, [.. limits.Paused.Select(static v => v.ToString())]);

    /// <summary>Pauses what an earlier run left paused. True when there was something.</summary>
    public bool Restore()
    {
        if (store.States.Get(AllKey) is not null)
        {
            limits.Pause();
        }

        foreach (var vertex in store.States.Keys.Select(VertexOf).OfType<VertexId>())
        {
            limits.Pause(vertex);
        }

        return limits.IsPaused || limits.Paused.Count > 0;
    }

    /// <summary>Pauses the changes of <paramref name="vertex"/>, or all for null.</summary>
    public Task PauseAsync(VertexId? vertex)
    {
        if (vertex is { } one)
        {
            limits.Pause(one);
        }
        else
        {
            limits.Pause();
        }

        return RememberAsync(vertex, ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>Ends the pause of <paramref name="vertex"/>, or that of all for null; those of single resources stay.</summary>
    public Task ResumeAsync(VertexId? vertex)
    {
        if (vertex is { } one)
        {
            limits.Resume(one);
        }
        else
        {
            limits.Resume();
        }

        return RememberAsync(vertex, null);
    }

    private Task RememberAsync(VertexId? vertex, ReadOnlyMemory<byte>? mark)
    {
        store.States.Set(vertex is { } one ? KeyOf(one) : AllKey, mark);
        return store.FlushAsync();
    }

    // No kind has a slash in its name, and any byte may be in that of a resource.
    private static Str KeyOf(VertexId vertex) => Str.Concat(Str.Concat(VertexPrefix, vertex.Kind + "/"), vertex.Name);

    private static VertexId? VertexOf(Str key)
    {
        if (!key.Span.StartsWith(VertexPrefix.Span))
        {
            return null;
        }

        var rest = key.Span[VertexPrefix.Length..];
        var slash = rest.IndexOf((byte)'/');
        return slash > 0 ? new(Encoding.UTF8.GetString(rest[..slash]), Str.From(rest[(slash + 1)..])) : null;
    }
}

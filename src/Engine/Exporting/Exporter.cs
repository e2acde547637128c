using Mgmt.Engine.Reporting;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Exporting;

/// <summary>
/// Shows the resources of <c>Meta:export</c> to the world, each once a change, and takes back what the graph no longer
/// exports. In noop it does neither.
/// </summary>
internal sealed class Exporter(IWorld world, Str host, bool isNoop, IReadOnlyCollection<string> kinds, SafeObserver observer)
{
    private readonly Dictionary<(string Kind, Str Name), Export> _exports = [];
    private bool _hasPruned;

    /// <summary>The definition of <paramref name="vertex"/>, with what it has received, is what it is about to be run with.</summary>
    public void Show(Vertex vertex)
    {
        if (isNoop || vertex.Meta.Noop || !IsAddressed(vertex.Meta))
        {
            return;
        }

        var key = (vertex.Id.Kind, vertex.Id.Name);
        if (!_exports.TryGetValue(key, out var export))
        {
            _exports.Add(key, export = new());
        }

        export.Owners.Add(vertex.Id);
        var data = ExportForm.Of(vertex.Effective);
        if (!data.Equals(export.Data))
        {
            export.Data = data;
            Tell(world.ExportAsync(new(vertex.Id.Kind, vertex.Id.Name, host, data), CancellationToken.None));
        }
    }

    /// <summary>The policy gives <paramref name="vertex"/> another definition, which may export no more.</summary>
    public void Redefined(Vertex vertex)
    {
        if (!IsAddressed(vertex.Meta))
        {
            Withdraw(vertex);
        }
    }

    /// <summary><paramref name="vertex"/> has left the graph.</summary>
    public void Withdraw(Vertex vertex)
    {
        var key = (vertex.Id.Kind, vertex.Id.Name);

        // Several hidden resources of one name may export the same.
        if (!isNoop && _exports.TryGetValue(key, out var export) && export.Owners.Remove(vertex.Id) && export.Owners.Count == 0)
        {
            _exports.Remove(key);
            Tell(world.WithdrawAsync(vertex.Id.Kind, vertex.Id.Name, host, CancellationToken.None));
        }
    }

    /// <summary>Takes back, at the first graph, what an earlier run exported and <paramref name="vertices"/> do not.</summary>
    public void Prune(IEnumerable<Vertex> vertices)
    {
        if (_hasPruned || isNoop)
        {
            return;
        }

        _hasPruned = true;
        var kept = vertices.Where(v => IsAddressed(v.Meta)).Select(static v => (v.Id.Kind, v.Id.Name)).ToHashSet();
        foreach (var kind in kinds)
        {
            var present = new Present();
            world.WatchExports(kind).Subscribe(present).Dispose();
            foreach (var export in present.Exports)
            {
                if (export.Host == host && !kept.Contains((kind, export.Name)))
                {
                    Tell(world.WithdrawAsync(kind, export.Name, host, CancellationToken.None));
                }
            }
        }
    }

    private bool IsAddressed(MetaParameters meta)
    {
        foreach (var to in meta.Export)
        {
            if (to is "*" || host == to)
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(ValueTask done)
    {
        if (!done.IsCompletedSuccessfully)
        {
            _ = TellAsync(done);
        }
    }

    private async Task TellAsync(ValueTask done)
    {
        try
        {
            await done.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            observer.Faulted(e);
        }
    }

    private sealed class Export
    {
        public HashSet<VertexId> Owners { get; } = [];

        public Value Data { get; set; }
    }

    // The world tells what there is to whoever subscribes, at once.
    private sealed class Present : IObserver<IReadOnlyList<ExportedResource>>
    {
        public IReadOnlyList<ExportedResource> Exports { get; private set; } = [];

        public void OnNext(IReadOnlyList<ExportedResource> value) => Exports = value;

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}

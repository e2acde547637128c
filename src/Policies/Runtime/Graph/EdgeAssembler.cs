using System.Collections.Immutable;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>Keeps stated edges and hand-overs, and turns them into edges of the graph while both of their ends exist.</summary>
/// <param name="verticesNamed">The vertices of a name.</param>
/// <param name="isRefused">True for a name whose statements contradict each other: that it has no vertex is the consequence of what was reported.</param>
internal sealed class EdgeAssembler(Func<ResourceName, ImmutableArray<VertexId>> verticesNamed, Func<ResourceName, bool> isRefused)
{
    private readonly Dictionary<(ResourceName From, ResourceName To), List<StatedEdge>> _edges = [];
    private readonly Dictionary<(ResourceName From, ResourceName To), List<StatedSend>> _sends = [];
    private readonly Dictionary<ResourceName, HashSet<(ResourceName From, ResourceName To)>> _touching = [];
    private readonly HashSet<(ResourceName From, ResourceName To)> _dirty = [];
    private readonly Dictionary<(ResourceName From, ResourceName To), List<Problem>> _problems = [];
    private readonly Dictionary<(ResourceName From, ResourceName To), List<EdgeKey>> _present = [];
    private readonly Dictionary<(ResourceName From, ResourceName To), List<SendReceive>> _presentSends = [];

    private readonly HashSet<(ResourceName From, ResourceName To)> _closing = [];
    private readonly List<Diagnostic> _sendProblems = [];

    public IEnumerable<Diagnostic> Problems => ProblemsBeside(static _ => false);

    public bool HasProblems => _problems.Count > 0 || _sendProblems.Count > 0;

    /// <summary>The problems without those that are about a missing resource of which <paramref name="isExcused"/> says that its statement is at fault.</summary>
    public IEnumerable<Diagnostic> ProblemsBeside(Func<ResourceName, bool> isExcused) =>
        _problems.Values.SelectMany(static p => p).Where(p => p.Missing is not { } missing || !isExcused(missing)).Select(static p => p.Diagnostic).Concat(_sendProblems);

    /// <summary>True when there is something to commit.</summary>
    public bool IsDirty => _dirty.Count > 0;

    /// <summary>Replaces what a statement contributed.</summary>
    public void Replace(Contribution before, IReadOnlyList<StatedEdge> edges, IReadOnlyList<StatedSend> sends)
    {
        foreach (var edge in before.Edges)
        {
            Remove(_edges, (edge.From, edge.To), edge);
        }

        foreach (var send in before.Sends)
        {
            Remove(_sends, (send.From, send.To), send);
        }

        foreach (var edge in edges)
        {
            Add(_edges, (edge.From, edge.To), edge);
        }

        foreach (var send in sends)
        {
            Add(_sends, (send.From, send.To), send);
        }
    }

    /// <summary>A vertex of that name came or went: the edges at it are looked at again.</summary>
    public void Touch(ResourceName name)
    {
        if (_touching.TryGetValue(name, out var pairs))
        {
            _dirty.UnionWith(pairs);
        }
    }

    /// <summary>The edges of the graph from now on, and how they differ from <paramref name="edges"/> and <paramref name="sends"/>.</summary>
    public EdgeChanges Commit(ImmutableDictionary<EdgeKey, bool> edges, ImmutableHashSet<SendReceive> sends, Func<VertexId, ResourceSpec> spec)
    {
        var changes = new EdgeChanges(edges, sends);
        if (_dirty.Count == 0)
        {
            return changes;
        }

        // Those that closed a cycle before are tried again, and are the first to go if they still do.
        var again = _closing.ToList();
        _closing.Clear();
        _dirty.ExceptWith(again);
        foreach (var pair in again.Concat(_dirty))
        {
            Settle(pair, changes);
        }

        _dirty.Clear();
        changes.Finish();
        DropCycles(edges, changes);
        if (_sends.Count > 0 || _sendProblems.Count > 0)
        {
            FindSendProblems(changes.Sends, spec);
        }

        return changes;
    }

    // What was there before has no cycle.
    private void DropCycles(ImmutableDictionary<EdgeKey, bool> before, EdgeChanges changes)
    {
        var added = changes.Set.Where(e => !before.ContainsKey(e.Key)).ToList();
        foreach (var key in CycleFinder.EdgesClosingCycles(changes.Edges, added))
        {
            var pair = (new ResourceName(key.From.Kind, key.From.Name), new ResourceName(key.To.Kind, key.To.Name));
            changes.Drop(key);
            _present[pair].Remove(key);
            foreach (var send in _presentSends.GetValueOrDefault(pair)?.FindAll(s => s.From == key.From && s.To == key.To) ?? [])
            {
                changes.Drop(send);
                _presentSends[pair].Remove(send);
            }

            _closing.Add(pair);
            _problems[pair] = [new(null, Messages.ResourceCycle(_edges.TryGetValue(pair, out var stated) && stated.Count > 0 ? stated[0].Span : null, key))];
        }
    }

    private void Settle((ResourceName From, ResourceName To) pair, EdgeChanges changes)
    {
        var stated = _edges.GetValueOrDefault(pair);
        var from = verticesNamed(pair.From);
        var to = verticesNamed(pair.To);
        _problems.Remove(pair);
        if (stated is { Count: > 0 } && (from.IsEmpty || to.IsEmpty))
        {
            var missing = new List<Problem>();
            missing.AddRange(from.IsEmpty && !isRefused(pair.From) ? [new(pair.From, Messages.EdgeToNothing(stated[0].FromSpan, pair.From))] : []);
            missing.AddRange(to.IsEmpty && !isRefused(pair.To) ? [new(pair.To, Messages.EdgeToNothing(stated[0].ToSpan, pair.To))] : []);
            if (missing.Count > 0)
            {
                _problems[pair] = missing;
            }
        }

        var wanted = new List<EdgeKey>();
        if (stated is { Count: > 0 })
        {
            var notify = stated.Exists(static e => e.Notify);
            foreach (var source in from)
            {
                foreach (var target in to)
                {
                    wanted.Add(new(source, target));
                    changes.SetEdge(new(source, target), notify);
                }
            }
        }

        foreach (var gone in (_present.GetValueOrDefault(pair) ?? []).Except(wanted))
        {
            changes.RemoveEdge(gone);
        }

        Keep(_present, pair, wanted);
        SettleSends(pair, wanted, changes);
        if (stated is null or { Count: 0 })
        {
            Forget(pair);
        }
    }

    private void SettleSends((ResourceName From, ResourceName To) pair, List<EdgeKey> edges, EdgeChanges changes)
    {
        var wanted = new List<SendReceive>();
        foreach (var send in _sends.GetValueOrDefault(pair) ?? [])
        {
            foreach (var edge in edges)
            {
                wanted.Add(new(edge.From, send.Output, edge.To, send.Field));
            }
        }

        var before = _presentSends.GetValueOrDefault(pair) ?? [];
        foreach (var send in wanted.Except(before))
        {
            changes.AddSend(send);
        }

        foreach (var send in before.Except(wanted))
        {
            changes.RemoveSend(send);
        }

        Keep(_presentSends, pair, wanted);
    }

    private void FindSendProblems(ImmutableHashSet<SendReceive> sends, Func<VertexId, ResourceSpec> spec)
    {
        _sendProblems.Clear();
        var senders = new Dictionary<(VertexId, string), SendReceive>();
        foreach (var send in sends.OrderBy(static s => s.To).ThenBy(static s => s.From))
        {
            if (spec(send.From).Meta.Hidden)
            {
                _sendProblems.Add(Messages.HiddenSender(SpanOf(send), send.From));
            }

            if (!senders.TryAdd((send.To, send.Field), send))
            {
                _sendProblems.Add(Messages.DuplicateReceive(SpanOf(send), send.To, send.Field));
            }
        }
    }

    private SourceSpan? SpanOf(SendReceive send) =>
        _sends.TryGetValue((new(send.From.Kind, send.From.Name), new(send.To.Kind, send.To.Name)), out var stated) ? stated[0].Span : null;

    private static void Keep<T>(Dictionary<(ResourceName From, ResourceName To), List<T>> kept, (ResourceName From, ResourceName To) pair, List<T> items)
    {
        if (items.Count == 0)
        {
            kept.Remove(pair);
        }
        else
        {
            kept[pair] = items;
        }
    }

    private void Add<T>(Dictionary<(ResourceName From, ResourceName To), List<T>> stated, (ResourceName From, ResourceName To) pair, T item)
    {
        if (!stated.TryGetValue(pair, out var list))
        {
            stated[pair] = list = new(1);
        }

        list.Add(item);
        TouchingOf(pair.From).Add(pair);
        TouchingOf(pair.To).Add(pair);
        _dirty.Add(pair);
    }

    private void Remove<T>(Dictionary<(ResourceName From, ResourceName To), List<T>> stated, (ResourceName From, ResourceName To) pair, T item)
        where T : class
    {
        var list = stated[pair];
        list.RemoveAt(list.FindIndex(i => ReferenceEquals(i, item)));
        if (list.Count == 0)
        {
            stated.Remove(pair);
        }

        _dirty.Add(pair);
    }

    private HashSet<(ResourceName From, ResourceName To)> TouchingOf(ResourceName name)
    {
        if (!_touching.TryGetValue(name, out var pairs))
        {
            _touching[name] = pairs = [];
        }

        return pairs;
    }

    private void Forget((ResourceName From, ResourceName To) pair)
    {
        foreach (var end in (ReadOnlySpan<ResourceName>)[pair.From, pair.To])
        {
            if (_touching.TryGetValue(end, out var pairs) && pairs.Remove(pair) && pairs.Count == 0)
            {
                _touching.Remove(end);
            }
        }
    }

    // What is wrong with an edge, and which of its ends does not exist, if that is it.
    private sealed record Problem(ResourceName? Missing, Diagnostic Diagnostic);
}

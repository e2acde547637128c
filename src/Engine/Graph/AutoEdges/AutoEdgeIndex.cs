using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>
/// The automatic edges between the vertices it is told of. Kept up to date vertex by vertex: what a change costs depends on
/// what it touches, and one that touches no identity and no wish costs nothing.
/// </summary>
/// <threadsafety>For one thread.</threadsafety>
internal sealed class AutoEdgeIndex(IReadOnlyDictionary<string, IResourceKind> kinds)
{
    private readonly Dictionary<VertexId, Participant> _participants = [];
    private readonly Dictionary<AutoEdgeIdentity, Place> _places = [];
    private readonly Dictionary<EdgeKey, int> _wishesByEdge = [];
    private readonly HashSet<OpenWish> _unsettled = [];

    /// <summary>The edges.</summary>
    public IReadOnlyCollection<EdgeKey> Edges => _wishesByEdge.Keys;

    /// <summary>True when there is such an edge.</summary>
    public bool Contains(EdgeKey edge) => _wishesByEdge.ContainsKey(edge);

    public void EnsureCapacity(int vertices)
    {
        _participants.EnsureCapacity(vertices);
        _places.EnsureCapacity(vertices);
        _wishesByEdge.EnsureCapacity(vertices);
    }

    /// <summary>The vertex <paramref name="id"/> is new, or defined anew.</summary>
    /// <param name="id">Which.</param>
    /// <param name="spec">Its definition from now on.</param>
    /// <param name="touched">Where edges are put that may have gone, with whether they were there.</param>
    public void Set(VertexId id, ResourceSpec spec, Dictionary<EdgeKey, bool>? touched = null)
    {
        var plan = spec.Meta.AutoEdge && kinds.TryGetValue(spec.Kind, out var kind) ? kind.AutoEdges(spec) : AutoEdgePlan.None;
        if (_participants.TryGetValue(id, out var present))
        {
            if (present.Follows(plan))
            {
                return;
            }

            Remove(id, touched);
        }

        if (plan.Identities.Count > 0 || plan.Wishes.Count > 0)
        {
            Add(new(id), plan);
        }
    }

    /// <summary>The vertex <paramref name="id"/> is gone.</summary>
    /// <param name="id">Which.</param>
    /// <param name="touched">Where edges are put that may have gone, with whether they were there.</param>
    public void Remove(VertexId id, Dictionary<EdgeKey, bool>? touched = null)
    {
        if (!_participants.Remove(id, out var participant))
        {
            return;
        }

        foreach (var wish in participant.Wishes)
        {
            Drop(wish.Edge, touched);
            wish.Forget();
            _unsettled.Remove(wish);
            foreach (var place in wish.Alternatives)
            {
                place.Remove(wish);
                Discard(place);
            }
        }

        foreach (var place in participant.Identities)
        {
            place.Remove(participant);
            place.CollectAskers(_unsettled);
            Discard(place);
        }
    }

    /// <summary>Looks again for what the changes since the last time have left open.</summary>
    /// <param name="touched">Where edges are put that may have come or gone, with whether they were there.</param>
    public void Settle(Dictionary<EdgeKey, bool>? touched = null)
    {
        foreach (var wish in _unsettled)
        {
            var before = wish.Edge;
            if (wish.Look())
            {
                Drop(before, touched);
                Raise(wish.Edge, touched);
            }
        }

        _unsettled.Clear();
    }

    private void Add(Participant participant, AutoEdgePlan plan)
    {
        _participants.Add(participant.Id, participant);
        participant.Identities = Places(plan.Identities);
        foreach (var place in participant.Identities)
        {
            place.Add(participant);
            place.CollectAskers(_unsettled);
        }

        participant.Wishes = new OpenWish[plan.Wishes.Count];
        for (var i = 0; i < plan.Wishes.Count; i++)
        {
            var wish = new OpenWish(participant, plan.Wishes[i], Places(plan.Wishes[i].Alternatives));
            foreach (var place in wish.Alternatives)
            {
                place.Add(wish);
            }

            if (wish.ClimbsFrom is { } last)
            {
                ReachUp(last);
            }

            participant.Wishes[i] = wish;
            _unsettled.Add(wish);
        }
    }

    private Place[] Places(IReadOnlyList<AutoEdgeIdentity> identities)
    {
        var places = new Place[identities.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(identities[i]);
        }

        return places;
    }

    private Place PlaceOf(AutoEdgeIdentity identity)
    {
        if (!_places.TryGetValue(identity, out var place))
        {
            _places.Add(identity, place = new(identity));
        }

        return place;
    }

    // A place that has one above it has all of them.
    private void ReachUp(Place place)
    {
        while (place.Above is null && place.Identity.Above is { } above)
        {
            place.PutBelow(PlaceOf(above));
            place = place.Above!;
        }
    }

    private void Discard(Place place)
    {
        for (var unused = place; unused is { IsUnused: true }; unused = unused.Above)
        {
            unused.TakeAway();
            _places.Remove(unused.Identity);
        }
    }

    private void Raise(EdgeKey? edge, Dictionary<EdgeKey, bool>? touched)
    {
        if (edge is { } key)
        {
            var count = _wishesByEdge.GetValueOrDefault(key);
            touched?.TryAdd(key, count > 0);
            _wishesByEdge[key] = count + 1;
        }
    }

    private void Drop(EdgeKey? edge, Dictionary<EdgeKey, bool>? touched)
    {
        if (edge is { } key)
        {
            touched?.TryAdd(key, true);
            if (--System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_wishesByEdge, key) == 0)
            {
                _wishesByEdge.Remove(key);
            }
        }
    }
}

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>One identity: who answers to it, and whose wishes ask for it.</summary>
internal sealed class Place(AutoEdgeIdentity identity)
{
    // In order of their names.
    private readonly List<Participant> _holders = new(1);
    private HashSet<OpenWish>? _askers;
    private HashSet<Place>? _below;

    public AutoEdgeIdentity Identity { get; } = identity;

    /// <summary>The directory above, once a wish climbs there.</summary>
    public Place? Above { get; private set; }

    public bool IsUnused => _holders.Count == 0 && _askers is null && _below is null;

    /// <summary>The first by name that answers, but for <paramref name="self"/>.</summary>
    public Participant? First(Participant self)
    {
        foreach (var holder in _holders)
        {
            if (!ReferenceEquals(holder, self))
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>Puts the wishes that may find what answers here into <paramref name="wishes"/>.</summary>
    public void CollectAskers(HashSet<OpenWish> wishes)
    {
        if (_askers is not null)
        {
            wishes.UnionWith(_askers);
        }

        foreach (var place in _below ?? [])
        {
            place.CollectAskers(wishes);
        }
    }

    /// <summary>Wishes climb from here to <paramref name="above"/>.</summary>
    public void PutBelow(Place above)
    {
        Above = above;
        (above._below ??= []).Add(this);
    }

    /// <summary>Nothing climbs from here any more.</summary>
    public void TakeAway()
    {
        if (Above?._below is { } siblings && siblings.Remove(this) && siblings.Count == 0)
        {
            Above._below = null;
        }
    }

    public void Add(Participant holder)
    {
        var index = _holders.BinarySearch(holder, Participant.ByName);
        _holders.Insert(index < 0 ? ~index : index, holder);
    }

    public void Remove(Participant holder) => _holders.RemoveAt(_holders.BinarySearch(holder, Participant.ByName));

    public void Add(OpenWish asker) => (_askers ??= []).Add(asker);

    public void Remove(OpenWish asker)
    {
        if (_askers is not null && _askers.Remove(asker) && _askers.Count == 0)
        {
            _askers = null;
        }
    }
}

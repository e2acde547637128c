namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>One identity: who answers to it, and whose wishes ask for it.</summary>
internal sealed class Place(AutoEdgeIdentity identity)
{
    // In order of their names.
    private readonly List<Participant> _holders = new(1);
    private HashSet<OpenWish>? _askers;

    public AutoEdgeIdentity Identity { get; } = identity;

    public IReadOnlyCollection<OpenWish> Askers => _askers ?? (IReadOnlyCollection<OpenWish>)[];

    public bool IsUnused => _holders.Count == 0 && _askers is null;

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

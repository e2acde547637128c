using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>A wish of a vertex, and what it finds at present.</summary>
internal sealed class OpenWish(Participant owner, AutoEdgeWish wish, Place[] alternatives)
{
    private Participant? _found;

    public Place[] Alternatives { get; } = alternatives;

    /// <summary>The alternative above which the search goes on; null when it does not.</summary>
    public Place? ClimbsFrom => wish.Climbs && Alternatives.Length > 0 ? Alternatives[^1] : null;

    /// <summary>The edge that the wish stands for at present; null while it finds nothing.</summary>
    public EdgeKey? Edge => _found is not { } found ? null
        : wish.FoundComesFirst ? new(found.Id, owner.Id)
        : new(owner.Id, found.Id);

    /// <summary>True when the wish is <paramref name="other"/>.</summary>
    public bool Is(AutoEdgeWish other)
    {
        if (other.FoundComesFirst != wish.FoundComesFirst || other.IsByName != wish.IsByName || other.Climbs != wish.Climbs || other.Alternatives.Count != Alternatives.Length)
        {
            return false;
        }

        for (var i = 0; i < Alternatives.Length; i++)
        {
            if (Alternatives[i].Identity != other.Alternatives[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks anew; true when it finds another than before.</summary>
    public bool Look()
    {
        var before = _found;
        _found = wish.IsByName ? FirstByName() : FirstStated();
        return !ReferenceEquals(before, _found);
    }

    /// <summary>Finds nothing any more.</summary>
    public void Forget() => _found = null;

    private Participant? FirstStated()
    {
        foreach (var place in Alternatives)
        {
            if (place.First(owner) is { } found)
            {
                return found;
            }
        }

        for (var place = ClimbsFrom?.Above; place is not null; place = place.Above)
        {
            if (place.First(owner) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Participant? FirstByName()
    {
        Participant? first = null;
        foreach (var place in Alternatives)
        {
            if (place.First(owner) is { } found && (first is null || Participant.ByName.Compare(found, first) < 0))
            {
                first = found;
            }
        }

        return first;
    }
}

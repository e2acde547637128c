namespace Mgmt.Engine;

/// <summary>
/// One automatic edge that a resource would like to have: to the first that answers to one of some identities. A resource
/// never finds itself.
/// </summary>
public sealed class AutoEdgeWish
{
    private AutoEdgeWish(IReadOnlyList<AutoEdgeIdentity> alternatives, bool foundComesFirst, bool isByName, bool climbs)
    {
        Alternatives = alternatives;
        FoundComesFirst = foundComesFirst;
        IsByName = isByName;
        Climbs = climbs;
    }

    /// <summary>What it looks for.</summary>
    public IReadOnlyList<AutoEdgeIdentity> Alternatives { get; }

    /// <summary>True when the edge leads from what is found to the resource, false when it leads the other way.</summary>
    public bool FoundComesFirst { get; }

    /// <summary>
    /// True when, of all that answer to any alternative, the first by name is found; false when the first alternative that
    /// anything answers to decides, and the name only among several that answer to that one.
    /// </summary>
    public bool IsByName { get; }

    /// <summary>True when, after the alternatives, the directories above the last one are looked for too, the nearest first.</summary>
    public bool Climbs { get; }

    /// <summary>The resource comes after what answers to the first of <paramref name="alternatives"/> that is managed.</summary>
    public static AutoEdgeWish After(params IReadOnlyList<AutoEdgeIdentity> alternatives) => new(alternatives, foundComesFirst: true, isByName: false, climbs: false);

    /// <summary>The resource comes before what answers to the first of <paramref name="alternatives"/> that is managed.</summary>
    public static AutoEdgeWish Before(params IReadOnlyList<AutoEdgeIdentity> alternatives) => new(alternatives, foundComesFirst: false, isByName: false, climbs: false);

    /// <summary>The same wish, but the first by name is found, whichever of the alternatives it answers to.</summary>
    public AutoEdgeWish ByName() => new(Alternatives, FoundComesFirst, isByName: true, climbs: false);

    /// <summary>The same wish, but the directories above the last alternative are alternatives too.</summary>
    public AutoEdgeWish OrAbove() => new(Alternatives, FoundComesFirst, isByName: false, climbs: true);
}

using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>A kind of resource that this build can run.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IResourceKind
{
    /// <summary>The kind's field table and traits.</summary>
    KindSchema Schema { get; }

    /// <summary>
    /// What is wrong with <paramref name="spec"/>, each in one line that names the field and the remedy; empty when
    /// nothing is. Pure, but for what the reference marks as looking at this host.
    /// </summary>
    IEnumerable<string> Validate(ResourceSpec spec);

    /// <summary>
    /// True when <paramref name="spec"/> does not read the world, so that resync, reconnection and back-off never run it
    /// again. Default: what the kind's traits say.
    /// </summary>
    bool IsEventLike(ResourceSpec spec) => Schema.Has(KindTraits.EventLike);

    /// <summary>
    /// What <paramref name="spec"/> has to do with automatic edges. Pure; equal definitions have equal plans. Default:
    /// nothing.
    /// </summary>
    AutoEdgePlan AutoEdges(ResourceSpec spec) => AutoEdgePlan.None;

    /// <summary>
    /// True when <paramref name="into"/>, which is of this kind, can stand for <paramref name="member"/> too. That one is of
    /// this kind, or of another whose name begins with the same word. Default: never.
    /// </summary>
    bool GroupsWith(ResourceSpec into, ResourceSpec member) => false;

    /// <summary>Makes the running half of <paramref name="spec"/>. It touches nothing before its first watch or check.</summary>
    IResource Open(ResourceSpec spec);
}

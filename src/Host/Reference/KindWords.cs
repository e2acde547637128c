using Mgmt.Model;

namespace Mgmt.Host.Reference;

/// <summary>The traits of kinds in words.</summary>
internal static class KindWords
{
    /// <summary>Each trait with what it means for whoever writes a policy.</summary>
    public static IEnumerable<(KindTraits Trait, string Words)> Of =>
    [
        (KindTraits.Observer, "observer: it manages nothing, so noop does not mute it"),
        (KindTraits.AutoEdge, "automatic edges: it is ordered after what it needs, by what both of them are"),
        (KindTraits.AutoGroup, "grouping: several of it may be handled as one"),
        (KindTraits.Refresh, "refresh: a notification makes it do something"),
        (KindTraits.Send, "send: its values can be handed to fields of other resources"),
        (KindTraits.Receive, "receive: its fields can take values that other resources send"),
        (KindTraits.Reversible, "reversible: with `Meta:reverse` it is undone when it leaves the policy"),
        (KindTraits.EventLike, "event-like: it does not read the world; its definition and events alone make it run"),
        (KindTraits.RefusesPoll, "no polling: `Meta:poll` is refused"),
    ];
}

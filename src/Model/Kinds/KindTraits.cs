namespace Mgmt.Model;

/// <summary>What the engine needs to know about a kind before it runs one.</summary>
[Flags]
public enum KindTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Takes part in automatic edges.</summary>
    AutoEdge = 1,

    /// <summary>May be grouped with others of its kind, or of a kind whose name begins alike.</summary>
    AutoGroup = 2,

    /// <summary>Does something when it is notified.</summary>
    Refresh = 4,

    /// <summary>Can send values along an edge.</summary>
    Send = 8,

    /// <summary>Can receive values along an edge.</summary>
    Receive = 16,

    /// <summary>Can be undone when it leaves the policy.</summary>
    Reversible = 32,

    /// <summary>Manages nothing, so that noop does not mute it (alert, check, notify, silence, print, msg).</summary>
    Observer = 64,

    /// <summary>Does not read the world: resync, reconnection and back-off never run it again (print, msg, unguarded exec, timer, password).</summary>
    EventLike = 128,

    /// <summary>Refuses <c>Meta:poll</c>.</summary>
    RefusesPoll = 256,
}

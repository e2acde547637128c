using Mgmt.Model;
using Mgmt.Scaling;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A call that carries state over time, and may want to fire although nothing changes.</summary>
internal interface ITimedNode
{
    /// <summary>The function's name, for decision records.</summary>
    string Name { get; }

    /// <summary>Names the call among all, the same in every run.</summary>
    string Key { get; }

    bool IsDisposed { get; }

    /// <summary>When it wants to fire although nothing changes; null for never.</summary>
    Instant? Next { get; }

    /// <summary>What it did last and why.</summary>
    Reason? Reason { get; }

    /// <summary>The state, to be restored after a restart.</summary>
    byte[] Save();
}

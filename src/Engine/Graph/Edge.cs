using Mgmt.Engine.Scheduling;

namespace Mgmt.Engine.Graph;

/// <summary>An edge between two vertices: order, perhaps notifications, perhaps values.</summary>
internal sealed class Edge(Vertex from, Vertex to)
{
    public Vertex From { get; } = from;

    public Vertex To { get; } = to;

    /// <summary>True when the policy states it, or it is automatic; otherwise it is there for its hand-overs alone.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>True when a change of <see cref="From"/> refreshes <see cref="To"/>.</summary>
    public bool Notifies { get; set; }

    /// <summary>A refresh is owed to <see cref="To"/>.</summary>
    public bool Refresh { get; set; }

    /// <summary>The running job of <see cref="To"/> does that refresh.</summary>
    public bool IsRefreshTaken { get; set; }

    /// <summary>
    /// A refresh was done while a job of <see cref="From"/> ran, which may have committed to the next one: that job's end
    /// decides whether the journal forgets it.
    /// </summary>
    public bool SettlesLate { get; set; }

    /// <summary>How many values go along it.</summary>
    public int Handovers { get; set; }

    /// <summary>True when <see cref="To"/> is told of changes and does something about them.</summary>
    public bool CanRefresh => Notifies && To.Declared.Schema.Has(Model.KindTraits.Refresh);
}

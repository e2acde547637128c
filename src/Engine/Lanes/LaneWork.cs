namespace Mgmt.Engine.Lanes;

/// <summary>Something to run on a lane. It does not throw.</summary>
internal abstract class LaneWork
{
    /// <summary>What it is, for the report of a lane that is stuck in it.</summary>
    public abstract string Description { get; }

    /// <summary>True when it goes ahead of what is not: something has started already, or waits for it.</summary>
    public virtual bool IsUrgent => true;

    public abstract void Run();
}

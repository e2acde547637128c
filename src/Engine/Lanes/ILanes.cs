namespace Mgmt.Engine.Lanes;

/// <summary>Where checks and applies run. The scheduler starts work and looks after it now and then; it never waits.</summary>
internal interface ILanes
{
    /// <summary>How many lanes are at work.</summary>
    int Busy { get; }

    /// <summary>How many were ever written off because they were stuck.</summary>
    int WrittenOff { get; }

    /// <summary>How much work waits for a lane.</summary>
    int Backlog { get; }

    /// <summary>Runs <paramref name="work"/> as soon as a lane is free. Safe from any thread.</summary>
    void Start(LaneWork work);

    /// <summary>Replaces stuck lanes and adds lanes when work waits for them; says when to look again, null when nothing is under way.</summary>
    TimeSpan? Supervise();
}

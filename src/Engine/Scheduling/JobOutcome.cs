namespace Mgmt.Engine.Scheduling;

/// <summary>How a job ended.</summary>
internal enum JobOutcome
{
    /// <summary>It watches; no check was due.</summary>
    Watching,

    /// <summary>The check found nothing.</summary>
    Clean,

    /// <summary>The check found a difference, which is closed.</summary>
    Applied,

    /// <summary>The check found a difference, which was withheld.</summary>
    Withheld,

    /// <summary>The check found a difference with a definition that no longer holds.</summary>
    Superseded,

    /// <summary>Something threw.</summary>
    Failed,

    /// <summary>The resource is closed.</summary>
    Closed,
}

/// <summary>How far a job is.</summary>
internal enum JobPhase
{
    Open,
    Watch,
    Check,
    Apply,
    Close,
}

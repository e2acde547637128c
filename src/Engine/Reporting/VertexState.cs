namespace Mgmt.Engine;

/// <summary>Where a vertex stands.</summary>
public enum VertexState
{
    /// <summary>It has to run and waits: for what it depends on, or for a value that has not been sent.</summary>
    Waiting,

    /// <summary>Something that it depends on has failed; see the culprit.</summary>
    Blocked,

    /// <summary>It is about to run: for a semaphore, or before a retry.</summary>
    Pending,

    /// <summary>Its check or apply is under way.</summary>
    Running,

    /// <summary>The world is as the policy wants it.</summary>
    Ok,

    /// <summary>It differs, and noop withholds the change. Counts as done for ordering.</summary>
    Differing,

    /// <summary>It differs, and a pause or the limit of changes withholds the change for now.</summary>
    Withheld,

    /// <summary>Its attempts are used up; it is tried again on an event, a change, or after a back-off.</summary>
    Failed,
}

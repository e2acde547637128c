namespace Mgmt.Engine.Scheduling;

/// <summary>What a message to the scheduler is about.</summary>
internal enum MessageKind
{
    /// <summary>A job has ended.</summary>
    Done,

    /// <summary>A job whose time is limited has started.</summary>
    Started,

    /// <summary>A watch saw something.</summary>
    Changed,

    /// <summary>A watch was lost.</summary>
    Lost,

    /// <summary>A resource has to be polled.</summary>
    Poll,

    /// <summary>Work waits and no lane is free.</summary>
    Backlog,

    /// <summary>Something to call on the scheduler's thread.</summary>
    Call,
}

/// <summary>A message to the scheduler.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">The job, the events of a watch, or the call.</param>
/// <param name="Detail">The exception or the poll request that goes with it.</param>
internal readonly record struct Message(MessageKind Kind, object? Subject, object? Detail = null);

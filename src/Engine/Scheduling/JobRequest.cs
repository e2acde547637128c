using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>What a job is asked to do.</summary>
internal readonly record struct JobRequest(ResourceSpec Spec)
{
    /// <summary>Close the resource, and no more.</summary>
    public static JobRequest Close => new(null!) { IsClose = true };

    public bool IsClose { get; init; }

    /// <summary>Replace the resource even if it could be updated.</summary>
    public bool Reopen { get; init; }

    /// <summary>Watch the world, unless it does already.</summary>
    public bool Watches { get; init; }

    /// <summary>The present watch is lost.</summary>
    public bool Rewatch { get; init; }

    /// <summary>Some fields were received and have to be validated.</summary>
    public bool HasReceived { get; init; }

    /// <summary>Check, and apply what the check finds.</summary>
    public bool Checks { get; init; }

    public CheckCause Cause { get; init; }

    /// <summary>What the check finds is so because the policy changed.</summary>
    public bool IsIntentional { get; init; }

    /// <summary>A look in the background, which does not show in the vertex's state.</summary>
    public bool IsQuiet { get; init; }

    public bool Refresh { get; init; }

    /// <summary>The timestamp of the first event that the check is due to; null when none is.</summary>
    public long? EventAt { get; init; }

    public bool IsNoop { get; init; }

    /// <summary>Tell when the check starts, because its time is limited.</summary>
    public bool IsTimed { get; init; }

    /// <summary>Look at what the resource has sent.</summary>
    public bool Sends { get; init; }

    /// <summary>The vertices to refresh when this one changes.</summary>
    public IReadOnlyList<VertexId> Notified { get; init; } = [];
}

using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>What a resource is in, or out of, that somebody should know.</summary>
public enum Trouble
{
    /// <summary>It failed for good, for now.</summary>
    Failed,

    /// <summary>Something that it depends on failed.</summary>
    Blocked,

    /// <summary>It is in its state again.</summary>
    Healed,
}

/// <summary>A resource got into trouble, or out of it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Trouble">What it is.</param>
/// <param name="Reason">Why, for people; may be empty.</param>
/// <param name="Culprit">What blocks it, if anything.</param>
public sealed record TroubleReport(VertexId Id, Trouble Trouble, string Reason, VertexId? Culprit);

/// <summary>How the graph stands once nothing is under way.</summary>
/// <param name="Resources">How many resources there are.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Blocked">How many something failed blocks.</param>
/// <param name="Waiting">How many wait for a value that is not sent.</param>
/// <param name="Differing">How many differ and are left so by noop.</param>
/// <param name="Paused">How many differ and are left so by a pause.</param>
/// <param name="PolicyFaults">How many parts of the policy have no value.</param>
public sealed record SettledReport(int Resources, int Failed, int Blocked, int Waiting, int Differing, int Paused, int PolicyFaults);

/// <summary>What is done about what still runs while the run ends.</summary>
public enum StopStep
{
    /// <summary>It may end.</summary>
    Waited,

    /// <summary>It is cancelled.</summary>
    Cancelled,

    /// <summary>It is interrupted.</summary>
    Interrupted,

    /// <summary>It is left behind.</summary>
    Abandoned,
}

/// <summary>The run ends, and something has not ended yet.</summary>
/// <param name="Step">What is done about it.</param>
/// <param name="Running">What still runs.</param>
public sealed record StoppingReport(StopStep Step, IReadOnlyList<VertexId> Running);

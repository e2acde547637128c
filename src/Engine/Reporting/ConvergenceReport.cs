namespace Mgmt.Engine;

/// <summary>How a graph stands that has settled: nothing is under way or about to be.</summary>
/// <param name="Vertices">How many vertices there are.</param>
/// <param name="Failed">How many have failed.</param>
/// <param name="Blocked">How many something failed blocks.</param>
/// <param name="Waiting">How many wait for a value that is not sent (outside noop a sign of trouble).</param>
/// <param name="Differing">How many differ and are left so by noop.</param>
/// <param name="Paused">How many differ and are left so by a pause.</param>
/// <param name="PolicyFaults">How many parts of the policy failed or wait for an input.</param>
/// <param name="PolicyPending">How many of those wait for an input.</param>
/// <param name="IsNoop">True when the whole appliance runs in noop.</param>
public sealed record ConvergenceReport(
    int Vertices,
    int Failed,
    int Blocked,
    int Waiting,
    int Differing,
    int Paused,
    int PolicyFaults,
    int PolicyPending,
    bool IsNoop)
{
    /// <summary>True when every vertex is in its state; in noop, when every vertex that can be checked was.</summary>
    public bool IsFine => Failed == 0 && Blocked == 0 && Paused == 0 && (Waiting == 0 || IsNoop);
}

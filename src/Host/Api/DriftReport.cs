namespace Mgmt.Host.Api;

/// <summary>What the journal says of differences.</summary>
/// <param name="Events">The events, the oldest first.</param>
public sealed record DriftReport(IReadOnlyList<DriftEntry> Events)
{
    /// <summary>The most events that can be asked for.</summary>
    public const int MaxEvents = 10_000;
}

/// <summary>A difference that was found, and what was done about it.</summary>
/// <param name="Time">When it was found, policy time.</param>
/// <param name="Vertex"><c>kind[name]</c>.</param>
/// <param name="Changes">What differed.</param>
/// <param name="Cause"><c>intentional</c> when the policy had changed, <c>corrective</c> when the world had.</param>
/// <param name="Action"><c>applied</c>, <c>noop</c>, <c>withheld</c> (by a pause or a limit), <c>failed</c>, or <c>cleared</c> (gone by itself).</param>
/// <param name="Outcome">The error, or why it was withheld; empty when applied.</param>
/// <param name="Milliseconds">How long the attempt took.</param>
public sealed record DriftEntry(DateTimeOffset Time, string Vertex, IReadOnlyList<ChangeReport> Changes, string Cause, string Action, string Outcome, double Milliseconds);

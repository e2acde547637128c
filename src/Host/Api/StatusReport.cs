namespace Mgmt.Host.Api;

/// <summary>How the appliance and its resources stand.</summary>
/// <param name="Converged">True when nothing is under way.</param>
/// <param name="Noop">True when the whole appliance only reports.</param>
/// <param name="Pauses">Which changes are paused.</param>
/// <param name="UptimeSeconds">For how long it has run.</param>
/// <param name="Policy">What it runs.</param>
/// <param name="Vertices">How many resources there are.</param>
/// <param name="States">How many of them are in which state, every state by its name; <c>frozen</c> ones are counted in their own state too.</param>
/// <param name="NotOk">Every resource that is not in its state, in order.</param>
public sealed record StatusReport(
    bool Converged,
    bool Noop,
    PauseReport Pauses,
    double UptimeSeconds,
    PolicyReport Policy,
    int Vertices,
    IReadOnlyDictionary<string, int> States,
    IReadOnlyList<VertexReport> NotOk);

/// <summary>The policy that runs.</summary>
/// <param name="Name">What reports call it; empty before one has taken effect.</param>
/// <param name="IsLastGood">True when it is the last good version because the one on disk is faulty.</param>
/// <param name="Transaction">The number of the transaction that made the present graph, from 1.</param>
/// <param name="Refusals">Why the version on disk does not run, a line each; empty when it does.</param>
/// <param name="Faults">The parts that have no value.</param>
public sealed record PolicyReport(string Name, bool IsLastGood, long Transaction, IReadOnlyList<string> Refusals, IReadOnlyList<FaultReport> Faults);

/// <summary>A part of the policy that has no value.</summary>
/// <param name="Subject">What it is about: <c>file[/x]</c>, or a statement.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Place"><c>FILE:LINE:COL</c>.</param>
/// <param name="IsPending">True when an input has not come yet, false when something failed.</param>
/// <param name="Frozen">The resources that keep their last good definition.</param>
public sealed record FaultReport(string Subject, string Reason, string Place, bool IsPending, IReadOnlyList<string> Frozen);

/// <summary>A resource that is not in its state.</summary>
/// <param name="Vertex"><c>kind[name]</c>.</param>
/// <param name="State"><c>drifted</c>, <c>withheld</c>, <c>failed</c>, <c>blocked</c>, <c>waiting</c>, <c>pending</c> or <c>running</c>.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Culprit">The resource that blocks it or that it waits for; null when there is none.</param>
/// <param name="Since">Since when, policy time.</param>
/// <param name="Noop">True when it is only reported.</param>
/// <param name="Changes">What differs, as far as a check has found it.</param>
public sealed record VertexReport(string Vertex, string State, string Reason, string? Culprit, DateTimeOffset Since, bool Noop, IReadOnlyList<ChangeReport> Changes);

/// <summary>A property that differs.</summary>
/// <param name="Property">Its name.</param>
/// <param name="From">What is; a secret appears as a digest.</param>
/// <param name="To">What should be.</param>
public sealed record ChangeReport(string Property, string From, string To);

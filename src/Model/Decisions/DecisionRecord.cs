namespace Mgmt.Model;

/// <summary>An input as a decision saw it.</summary>
/// <param name="Name">What the policy calls it, e.g. <c>cpu.usage(1000)</c>.</param>
/// <param name="Value">Its value as text; why it is missing otherwise.</param>
/// <param name="At">When it was taken.</param>
public sealed record DecisionInput(string Name, string Value, Instant At);

/// <summary>One step that led from the inputs to the result.</summary>
/// <param name="Name">The function, e.g. <c>signal.schmitt</c>.</param>
/// <param name="Reason">What it did and why, in one line.</param>
public sealed record DecisionStep(string Name, string Reason);

/// <summary>Why the policy changed one property of one resource.</summary>
/// <param name="Transaction">The number of the transaction, from 1.</param>
/// <param name="Time">Policy time.</param>
/// <param name="Target">The resource.</param>
/// <param name="Property">The field; empty when the resource itself came or went.</param>
/// <param name="From">Its value before, as text; empty when there was none.</param>
/// <param name="To">Its value now.</param>
/// <param name="Inputs">The inputs it rests on.</param>
/// <param name="Steps">What was made of them.</param>
public sealed record DecisionRecord(
    long Transaction,
    Instant Time,
    VertexId Target,
    string Property,
    string From,
    string To,
    IReadOnlyList<DecisionInput> Inputs,
    IReadOnlyList<DecisionStep> Steps);

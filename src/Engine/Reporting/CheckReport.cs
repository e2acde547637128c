using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>One check that has ended, with what was done about it.</summary>
/// <param name="Id">Of which vertex.</param>
/// <param name="At">When it ended, policy time.</param>
/// <param name="Cause">Why it ran.</param>
/// <param name="Difference">What it found; null when nothing, or when it failed.</param>
/// <param name="Applied">True when the difference was closed.</param>
/// <param name="Error">Why the check or the apply failed; null when it did not.</param>
public readonly record struct CheckReport(
    VertexId Id,
    Instant At,
    CheckCause Cause,
    Difference? Difference,
    bool Applied,
    Exception? Error);

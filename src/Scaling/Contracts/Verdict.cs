namespace Mgmt.Scaling;

/// <summary>What a machine without memory answers.</summary>
/// <param name="Output">Its answer.</param>
/// <param name="Reason">Why it is that answer.</param>
/// <typeparam name="TOutput">What it answers.</typeparam>
public readonly record struct Verdict<TOutput>(TOutput Output, Reason Reason);

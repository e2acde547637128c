using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>What one step of a machine yields.</summary>
/// <param name="State">What the machine remembers from now on.</param>
/// <param name="Output">Its answer.</param>
/// <param name="Reason">Why it is that answer.</param>
/// <param name="Next">
/// When the answer may change though no input does: step again then, with the same inputs. Always later than the step;
/// null when only an input can change it.
/// </param>
/// <typeparam name="TState">What the machine remembers.</typeparam>
/// <typeparam name="TOutput">What it answers.</typeparam>
public readonly record struct Transition<TState, TOutput>(TState State, TOutput Output, Reason Reason, Instant? Next);

using Mgmt.Model;
using Mgmt.Scaling;

namespace Mgmt.Policies.Catalogue;

/// <summary>What one step of a stateful function yields.</summary>
/// <param name="Value">The result.</param>
/// <param name="Next">When the result may change although no argument does; null for never.</param>
/// <param name="Reason">What it did and why, in one line, for the decision record; null when there is nothing to say.</param>
public readonly record struct StepResult(Value Value, Instant? Next = null, Reason? Reason = null);

/// <summary>One running call of a function that carries state over time.</summary>
public interface IStatefulCall
{
    /// <summary>Takes the arguments as they are at <paramref name="now"/>, which never goes back.</summary>
    /// <exception cref="FunctionFailedException">There is no result for these arguments.</exception>
    StepResult Step(ReadOnlySpan<Value> arguments, Instant now);

    /// <summary>The state, to be restored after a restart; empty when there is none worth keeping.</summary>
    byte[] Save();

    /// <summary>Takes a saved state over; one that it cannot read is ignored.</summary>
    void Restore(ReadOnlySpan<byte> state);
}

/// <summary>A function that carries state over time: hysteresis, windows, history.</summary>
public sealed class StatefulFunction : FunctionDefinition
{
    /// <summary>A stateful function with its signature as text.</summary>
    public StatefulFunction(string name, string signature, Func<IStatefulCall> create, string doc, string example)
        : base(name, [(FuncType)Type.Parse(signature)], doc, example) =>
        Create = create;

    /// <summary>Makes the state of one call.</summary>
    public Func<IStatefulCall> Create { get; }
}

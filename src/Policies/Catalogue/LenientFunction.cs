using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>An argument that may have no value.</summary>
/// <param name="Value">Its value; none while it has failed or not arrived.</param>
/// <param name="IsPending">True while it has not arrived.</param>
/// <param name="ReadAt">When the oldest of the inputs behind it last gave a real reading, or from when on its first one was awaited; now for what rests on no input.</param>
/// <param name="HasAll">False while an input behind it has given no real reading.</param>
/// <param name="IsRead">True when it rests on inputs.</param>
public readonly record struct LenientArgument(Value Value, bool IsPending, Instant ReadAt, bool HasAll, bool IsRead);

/// <summary>One running call of a function that copes with an argument that has no value.</summary>
public interface ILenientCall
{
    /// <summary>Takes the arguments as they are at <paramref name="now"/>, which never goes back.</summary>
    /// <param name="lenient">The argument that may have no value.</param>
    /// <param name="others">The values of all other arguments, in order.</param>
    /// <param name="now">Policy time.</param>
    /// <returns>The result; without a value while the call has to wait, too.</returns>
    /// <exception cref="FunctionFailedException">There is no result.</exception>
    StepResult Step(LenientArgument lenient, ReadOnlySpan<Value> others, Instant now);

    /// <summary>The state, to be restored after a restart; empty when there is none worth keeping.</summary>
    byte[] Save();

    /// <summary>Takes a saved state over; one that it cannot read is ignored.</summary>
    void Restore(ReadOnlySpan<byte> state);
}

/// <summary>
/// A function about how fresh an argument is, or what to take in its stead: one argument may fail, and each reading behind
/// it counts, also one that changes nothing.
/// </summary>
public sealed class LenientFunction : FunctionDefinition
{
    /// <summary>A function with its signature as text.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="lenient">The index of the argument that may fail.</param>
    /// <param name="create">Makes the state of one call.</param>
    /// <param name="doc">What it does.</param>
    /// <param name="example">An expression and its value.</param>
    public LenientFunction(string name, string signature, int lenient, Func<ILenientCall> create, string doc, string example)
        : base(name, [(FuncType)Type.Parse(signature)], doc, example)
    {
        Lenient = lenient;
        Create = create;
    }

    /// <summary>The index of the argument that may fail.</summary>
    public int Lenient { get; }

    /// <summary>Makes the state of one call.</summary>
    public Func<ILenientCall> Create { get; }
}

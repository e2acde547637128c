using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>The body of a function that depends on nothing but its arguments.</summary>
/// <param name="arguments">One value a parameter. Not valid after the call.</param>
/// <exception cref="FunctionFailedException">There is no result for these arguments.</exception>
public delegate Value PureBody(ReadOnlySpan<Value> arguments);

/// <summary>A function that depends on nothing but its arguments.</summary>
public class PureFunction : FunctionDefinition
{
    private readonly PureBody _body;

    /// <summary>A pure function with one signature, as text.</summary>
    public PureFunction(string name, string signature, PureBody body, string doc, string example)
        : this(name, [signature], body, doc, example)
    {
    }

    /// <summary>A pure function with several signatures, as text.</summary>
    public PureFunction(string name, IReadOnlyList<string> signatures, PureBody body, string doc, string example)
        : base(name, [.. signatures.Select(static s => (FuncType)Type.Parse(s))], doc, example) =>
        _body = body;

    /// <inheritdoc/>
    public override bool IsSpeculatable => true;

    /// <summary>The body as it is without a signature.</summary>
    internal PureBody Body => _body;

    /// <summary>The body for the signature that inference found.</summary>
    public virtual PureBody Specialise(FuncType resolved) => _body;
}

/// <summary>A function has no result for its arguments.</summary>
/// <param name="message">What happened, in one line.</param>
/// <param name="isCatchable">True when <c>&lt;|&gt;</c> may take another value instead.</param>
public sealed class FunctionFailedException(string message, bool isCatchable = false) : Exception(message)
{
    /// <summary>True when <c>&lt;|&gt;</c> may take another value instead.</summary>
    public bool IsCatchable { get; } = isCatchable;
}

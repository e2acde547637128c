namespace Mgmt.Policies.Catalogue;

/// <summary>A function that type-checks, and fails when it is called: this build has no behaviour for it.</summary>
public sealed class UnavailableFunction : PureFunction
{
    /// <summary>A function called <paramref name="name"/> with one signature, as text.</summary>
    public UnavailableFunction(string name, string signature, string doc)
        : base(name, signature, _ => throw new FunctionFailedException($"{name} is not available in this build"), doc, "")
    {
    }

    /// <inheritdoc/>
    public override bool IsSpeculatable => false;
}

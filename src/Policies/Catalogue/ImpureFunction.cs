namespace Mgmt.Policies.Catalogue;

/// <summary>
/// A function that asks the world once for each change of its arguments, and has no events of its own. The body must not
/// block for long: it runs on the runtime's thread.
/// </summary>
public sealed class ImpureFunction : PureFunction
{
    /// <summary>An impure function with one signature, as text.</summary>
    public ImpureFunction(string name, string signature, PureBody body, string doc, string example)
        : base(name, signature, body, doc, example)
    {
    }

    /// <inheritdoc/>
    public override bool IsSpeculatable => false;
}

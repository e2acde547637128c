namespace Mgmt.Policies.Runtime;

/// <summary>
/// What a parameter of a function value stands for. Its node is built when the body first needs it, and again when it went
/// because for a while nothing did.
/// </summary>
internal sealed class Argument(Func<Node> build)
{
    private Node? _node;

    /// <summary>An argument whose node exists already.</summary>
    public Argument(Node node, Func<Node> build)
        : this(build) =>
        _node = node;

    /// <summary>An argument whose node never goes before the call does.</summary>
    public Argument(Node node)
        : this(node, () => node)
    {
    }

    public Node Node => _node is { IsDisposed: false } ? _node : _node = build();
}

namespace Mgmt.Policies.Runtime;

/// <summary>Nodes that come and go together: the program, a branch, one turn of a loop, the body of a called function value.</summary>
internal sealed class NodeScope
{
    private readonly List<Node> _nodes = [];
    private NodeScope? _firstChild;
    private NodeScope? _lastChild;
    private NodeScope? _previous;
    private NodeScope? _next;
    private int _gone;

    /// <summary>A scope below <paramref name="parent"/> that <paramref name="control"/> opens and closes.</summary>
    public NodeScope(NodeScope? parent, Node? control)
    {
        Parent = parent;
        Control = control;
        parent?.Link(this);
    }

    public NodeScope? Parent { get; }

    /// <summary>The node that decides whether the scope exists; null for the program.</summary>
    public Node? Control { get; }

    public bool IsDisposed { get; private set; }

    /// <summary>True while what decides over the scope has no value: its resources keep their last definition.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Nodes of the scope fire after the node that decides over it.</summary>
    public int MinimumHeight => Control is null ? 0 : Control.Height + 1;

    public IReadOnlyList<Node> Nodes => _nodes;

    public IEnumerable<NodeScope> Children
    {
        get
        {
            for (var child = _firstChild; child is not null; child = child._next)
            {
                yield return child;
            }
        }
    }

    public bool IsFrozenAnywhere
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Parent)
            {
                if (scope.IsFrozen)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Add(Node node) => _nodes.Add(node);

    /// <summary>Forgets a node that is gone, with others once they are many.</summary>
    public void Forget()
    {
        _gone++;
        if (_gone > 32 && _gone > _nodes.Count / 2)
        {
            _nodes.RemoveAll(static n => n.IsDisposed);
            _gone = 0;
        }
    }

    public void Dispose(PolicyRuntime runtime)
    {
        if (IsDisposed)
        {
            return;
        }

        Parent?.Unlink(this);
        Close(runtime);
    }

    private void Close(PolicyRuntime runtime)
    {
        IsDisposed = true;
        foreach (var child in Children)
        {
            child.Close(runtime);
        }

        (_firstChild, _lastChild) = (null, null);
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            _nodes[i].Dispose(runtime);
        }

        _nodes.Clear();
    }

    private void Link(NodeScope child)
    {
        child._previous = _lastChild;
        if (_lastChild is null)
        {
            _firstChild = child;
        }
        else
        {
            _lastChild._next = child;
        }

        _lastChild = child;
    }

    private void Unlink(NodeScope child)
    {
        if (child._previous is null)
        {
            _firstChild = child._next;
        }
        else
        {
            child._previous._next = child._next;
        }

        if (child._next is null)
        {
            _lastChild = child._previous;
        }
        else
        {
            child._next._previous = child._previous;
        }
    }
}

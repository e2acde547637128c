namespace Mgmt.Policies.Runtime;

/// <summary>Nodes that come and go together: the program, a branch, one turn of a loop, the body of a called function value.</summary>
internal sealed class NodeScope
{
    private readonly List<Node> _nodes = [];
    private readonly List<NodeScope> _children = [];

    /// <summary>A scope below <paramref name="parent"/> that <paramref name="control"/> opens and closes.</summary>
    public NodeScope(NodeScope? parent, Node? control, string key)
    {
        Parent = parent;
        Control = control;
        Key = key;
        parent?._children.Add(this);
    }

    public NodeScope? Parent { get; }

    /// <summary>The node that decides whether the scope exists; null for the program.</summary>
    public Node? Control { get; }

    /// <summary>Names the scope among all, the same in every run; for state kept across restarts.</summary>
    public string Key { get; }

    public bool IsDisposed { get; private set; }

    /// <summary>True while what decides over the scope has no value: its resources keep their last definition.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Nodes of the scope fire after the node that decides over it.</summary>
    public int MinimumHeight => Control is null ? 0 : Control.Height + 1;

    public IReadOnlyList<Node> Nodes => _nodes;

    public IReadOnlyList<NodeScope> Children => _children;

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

    /// <summary>Forgets nodes that are gone already, when they are many.</summary>
    public void Compact()
    {
        if (_nodes.Count > 32 && _nodes.Count(static n => n.IsDisposed) > _nodes.Count / 2)
        {
            _nodes.RemoveAll(static n => n.IsDisposed);
        }
    }

    public void Dispose(PolicyRuntime runtime)
    {
        if (IsDisposed)
        {
            return;
        }

        Parent?._children.Remove(this);
        Close(runtime);
    }

    private void Close(PolicyRuntime runtime)
    {
        IsDisposed = true;
        foreach (var child in _children)
        {
            child.Close(runtime);
        }

        _children.Clear();
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            _nodes[i].Dispose(runtime);
        }

        _nodes.Clear();
    }
}

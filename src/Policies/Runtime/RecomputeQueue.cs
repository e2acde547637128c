namespace Mgmt.Policies.Runtime;

/// <summary>
/// Nodes that have to fire, lowest first. Those of one height are chained through themselves, so that waiting costs no
/// memory beyond a place a height.
/// </summary>
internal sealed class RecomputeQueue
{
    private readonly List<(Node? First, Node? Last)> _heights = [];
    private int _lowest;

    public int Count { get; private set; }

    public void Add(Node node)
    {
        if (node.IsQueued || node.IsDisposed)
        {
            return;
        }

        node.IsQueued = true;
        Push(node);
    }

    /// <summary>Takes a node of the least height out; null when there is none.</summary>
    public Node? Take()
    {
        while (Count > 0)
        {
            if (_heights[_lowest].First is not { } node)
            {
                _lowest++;
                continue;
            }

            _heights[_lowest] = (node.NextQueued, node.NextQueued is null ? null : _heights[_lowest].Last);
            node.NextQueued = null;
            Count--;
            if (node.IsDisposed)
            {
                continue;
            }

            // It was raised while it waited.
            if (node.Height > _lowest)
            {
                Push(node);
                continue;
            }

            node.IsQueued = false;
            return node;
        }

        return null;
    }

    private void Push(Node node)
    {
        while (_heights.Count <= node.Height)
        {
            _heights.Add(default);
        }

        var (first, last) = _heights[node.Height];
        if (last is not null)
        {
            last.NextQueued = node;
        }

        _heights[node.Height] = (first ?? node, node);
        Count++;
        _lowest = Math.Min(_lowest, node.Height);
    }
}

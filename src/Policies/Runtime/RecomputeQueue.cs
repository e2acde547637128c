namespace Mgmt.Policies.Runtime;

/// <summary>Nodes that have to fire, lowest first.</summary>
internal sealed class RecomputeQueue
{
    private readonly List<Queue<Node>> _buckets = [];
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
            var bucket = _buckets[_lowest];
            if (!bucket.TryDequeue(out var node))
            {
                _lowest++;
                continue;
            }

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
        while (_buckets.Count <= node.Height)
        {
            _buckets.Add(new());
        }

        _buckets[node.Height].Enqueue(node);
        Count++;
        _lowest = Math.Min(_lowest, node.Height);
    }
}

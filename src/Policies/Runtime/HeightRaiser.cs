namespace Mgmt.Policies.Runtime;

/// <summary>
/// Raises a node, and whatever fires after it, above what it depends on. The old heights are an order in which each node
/// comes after those that may raise it, so that each is passed on once.
/// </summary>
internal static class HeightRaiser
{
    /// <summary>Gives <paramref name="node"/> the height <paramref name="height"/>, and its dependents one above it where they are not.</summary>
    public static void Raise(Node node, int height)
    {
        var open = new PriorityQueue<Node, int>();
        var isOpen = new HashSet<Node>();
        Ask(node, height);
        while (open.TryDequeue(out var raised, out _))
        {
            isOpen.Remove(raised);
            for (var i = 0; i < raised.OutCount; i++)
            {
                Ask(raised.Out(i), raised.Height + 1);
            }

            foreach (var scope in raised.Opened)
            {
                foreach (var inner in scope.Nodes)
                {
                    Ask(inner, raised.Height + 1);
                }
            }
        }

        void Ask(Node wanted, int least)
        {
            if (wanted.Height >= least)
            {
                return;
            }

            if (isOpen.Add(wanted))
            {
                open.Enqueue(wanted, wanted.Height);
            }

            wanted.Height = least;
        }
    }
}

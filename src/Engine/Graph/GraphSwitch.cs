using Mgmt.Engine.Graph.AutoEdges;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Graph;

/// <summary>Leads the running graph from one snapshot to the next, touching only what the delta names.</summary>
internal sealed class GraphSwitch(VertexGraph graph, VertexMachine machine, RefreshLedger refreshes, RunningAutoEdges? automatic)
{
    private readonly Dictionary<VertexId, Vertex> _closing = [];

    /// <summary>How many vertices have left the graph and are not closed yet.</summary>
    public int Closing => _closing.Count;

    public IEnumerable<Vertex> ClosingVertices => _closing.Values;

    /// <summary>The automatic edges that are left out because they would close a cycle.</summary>
    public IReadOnlyList<EdgeKey> LeftOut => automatic?.LeftOut ?? [];

    /// <summary>Applies <paramref name="delta"/>, which leads to <paramref name="next"/>, and the automatic edges that it brings.</summary>
    /// <exception cref="GraphRefusedException">It cannot be executed; nothing has changed.</exception>
    public void Apply(ResourceGraph next, GraphDelta delta)
    {
        Refuse(next, delta);
        delta = Complete(next, delta);
        graph.EnsureCapacity(graph.Count + delta.Added.Count, delta.EdgesSet.Count);
        foreach (var send in delta.SendsRemoved)
        {
            RemoveHandover(send);
        }

        foreach (var key in delta.EdgesRemoved)
        {
            Undeclare(key);
        }

        foreach (var id in delta.Removed)
        {
            Remove(id);
        }

        foreach (var id in delta.Added)
        {
            Add(id, next.Vertices[id]);
        }

        foreach (var change in delta.Changed)
        {
            machine.Redefine(graph.Find(change.Id)!, change.After);
        }

        foreach (var (key, notifies) in delta.EdgesSet)
        {
            SetEdge(key, notifies);
        }

        foreach (var send in delta.SendsAdded)
        {
            AddHandover(send);
        }

        machine.RewatchFailed();
    }

    /// <summary>A vertex that left the graph is closed: lets its heir start.</summary>
    public void Closed(Vertex vertex)
    {
        if (_closing.GetValueOrDefault(vertex.Id) == vertex)
        {
            _closing.Remove(vertex.Id);
        }

        var (elder, heir) = (vertex.Elder, vertex.Heir);
        (vertex.Elder, vertex.Heir) = (null, null);
        if (elder is not null)
        {
            elder.Heir = heir;
        }

        if (heir is not null)
        {
            heir.Elder = elder;
            machine.Touch(heir);
        }
    }

    private GraphDelta Complete(ResourceGraph next, GraphDelta delta)
    {
        try
        {
            var whole = automatic?.Complete(next, delta) ?? delta;
            while (CycleFinder.Find(graph, whole) is { } cycle)
            {
                whole = automatic?.LeaveOut(cycle, next, delta) ?? throw GraphRefusedException.ForCycle(cycle);
            }

            automatic?.Accept(next);
            return whole;
        }
        catch
        {
            automatic?.Refuse();
            throw;
        }
    }

    private void Refuse(ResourceGraph next, GraphDelta delta)
    {
        foreach (var id in delta.Added)
        {
            Demand(next.Vertices.ContainsKey(id) && graph.Find(id) is null, id, "is added, but runs already or is not in the graph");
        }

        foreach (var id in delta.Removed)
        {
            Demand(graph.Find(id) is not null, id, "is removed, but does not run");
        }

        foreach (var change in delta.Changed)
        {
            Demand(graph.Find(change.Id) is not null, change.Id, "is changed, but does not run");
        }

        foreach (var (key, _) in delta.EdgesSet)
        {
            Demand(next.Vertices.ContainsKey(key.From), key.From, "is the start of an edge, but not in the graph");
            Demand(next.Vertices.ContainsKey(key.To), key.To, "is the end of an edge, but not in the graph");
        }

        foreach (var send in delta.SendsAdded)
        {
            Demand(next.Vertices.ContainsKey(send.From), send.From, "sends a value, but is not in the graph");
            Demand(next.Vertices.TryGetValue(send.To, out var to), send.To, "receives a value, but is not in the graph");
            Demand(to!.Schema.Find(send.Field) is not null, send.To, $"receives `{send.Field}`, which is no field of its kind");
        }
    }

    private static void Demand(bool holds, VertexId id, string otherwise)
    {
        if (!holds)
        {
            throw new GraphRefusedException($"{id} {otherwise}");
        }
    }

    private void Add(VertexId id, ResourceSpec spec)
    {
        var vertex = machine.Create(id, spec);
        if (_closing.GetValueOrDefault(id) is { } elder)
        {
            while (elder.Heir is { } heir)
            {
                elder = heir;
            }

            vertex.Elder = elder;
            elder.Heir = vertex;
        }

        graph.Add(vertex);
        machine.Introduce(vertex);
    }

    private void Remove(VertexId id)
    {
        var vertex = graph.Find(id)!;
        foreach (var handover in Enumerable.Concat(vertex.Sends ?? [], vertex.Receives ?? []).ToArray())
        {
            RemoveHandover(handover.Key);
        }

        foreach (var edge in Enumerable.Concat(vertex.Incoming, vertex.Outgoing).ToArray())
        {
            Disconnect(edge);
        }

        graph.Remove(vertex);
        _closing.TryAdd(id, vertex);
        machine.Retire(vertex);
    }

    private void SetEdge(EdgeKey key, bool notifies)
    {
        var edge = Connect(key);
        edge.IsDeclared = true;
        if (edge.Notifies && !notifies)
        {
            refreshes.Forget(edge);
        }

        edge.Notifies = notifies;
        if (notifies && refreshes.Recall(edge))
        {
            machine.Refresh(edge, isIntentional: false);
        }
    }

    private Edge Connect(EdgeKey key)
    {
        var edge = graph.Connect(key, out var isNew);
        if (isNew)
        {
            machine.Settling.Connected(edge);
            machine.Touch(edge.To);
        }

        return edge;
    }

    private void Undeclare(EdgeKey key)
    {
        if (graph.Find(key) is not { } edge)
        {
            return;
        }

        edge.IsDeclared = false;
        refreshes.Forget(edge);
        edge.Notifies = false;
        DropIfUnused(edge);
    }

    private void AddHandover(SendReceive send)
    {
        if (graph.Find(send) is not null)
        {
            return;
        }

        var handover = new Handover(send, Connect(new(send.From, send.To)));
        graph.Add(handover);
        handover.Take();
        machine.ReceiveAnew(handover.Receiver);
    }

    private void RemoveHandover(SendReceive send)
    {
        if (graph.Find(send) is not { } handover)
        {
            return;
        }

        graph.Remove(handover);
        machine.ReceiveAnew(handover.Receiver);
        DropIfUnused(handover.Edge);
    }

    private void DropIfUnused(Edge edge)
    {
        if (!edge.IsDeclared && edge.Handovers == 0)
        {
            Disconnect(edge);
        }
    }

    private void Disconnect(Edge edge)
    {
        if (graph.Find(new EdgeKey(edge.From.Id, edge.To.Id)) != edge)
        {
            return;
        }

        refreshes.Forget(edge);
        machine.Settling.Disconnecting(edge);
        graph.Disconnect(edge);
        machine.Touch(edge.To);
    }
}

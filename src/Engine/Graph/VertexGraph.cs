using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Graph;

/// <summary>The vertices that run and the edges between them. Structure only; what follows from it is for <see cref="GraphSwitch"/>.</summary>
internal sealed class VertexGraph
{
    private readonly Dictionary<VertexId, Vertex> _vertices = [];
    private readonly Dictionary<EdgeKey, Edge> _edges = [];
    private readonly Dictionary<SendReceive, Handover> _handovers = [];

    public int Count => _vertices.Count;

    public IReadOnlyCollection<Vertex> Vertices => _vertices.Values;

    public IReadOnlyCollection<Edge> Edges => _edges.Values;

    public Vertex? Find(VertexId id) => _vertices.GetValueOrDefault(id);

    public Edge? Find(EdgeKey key) => _edges.GetValueOrDefault(key);

    public Handover? Find(SendReceive key) => _handovers.GetValueOrDefault(key);

    public void EnsureCapacity(int vertices, int edges)
    {
        _vertices.EnsureCapacity(vertices);
        _edges.EnsureCapacity(edges);
    }

    public void Add(Vertex vertex) => _vertices.Add(vertex.Id, vertex);

    public void Remove(Vertex vertex) => _vertices.Remove(vertex.Id);

    /// <summary>The edge between the two, made when there is none.</summary>
    public Edge Connect(EdgeKey key, out bool isNew)
    {
        if (_edges.TryGetValue(key, out var edge))
        {
            isNew = false;
            return edge;
        }

        edge = new(_vertices[key.From], _vertices[key.To]);
        _edges.Add(key, edge);
        edge.From.Outgoing.Add(edge);
        edge.To.Incoming.Add(edge);
        isNew = true;
        return edge;
    }

    public void Disconnect(Edge edge)
    {
        _edges.Remove(new(edge.From.Id, edge.To.Id));
        edge.From.Outgoing.Remove(edge);
        edge.To.Incoming.Remove(edge);
    }

    public void Add(Handover handover)
    {
        _handovers.Add(handover.Key, handover);
        (handover.Sender.Sends ??= []).Add(handover);
        (handover.Receiver.Receives ??= []).Add(handover);
        handover.Edge.Handovers++;
    }

    public void Remove(Handover handover)
    {
        _handovers.Remove(handover.Key);
        handover.Sender.Sends!.Remove(handover);
        handover.Receiver.Receives!.Remove(handover);
        handover.Edge.Handovers--;
    }
}

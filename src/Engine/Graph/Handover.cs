using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Graph;

/// <summary>One value that goes from a sender to a field of a receiver.</summary>
internal sealed class Handover(SendReceive key, Edge edge)
{
    public SendReceive Key { get; } = key;

    public Edge Edge { get; } = edge;

    public Vertex Sender => Edge.From;

    public Vertex Receiver => Edge.To;

    /// <summary>What was sent last; none before the first time.</summary>
    public Value Value { get; set; }

    /// <summary>Takes over what the sender has sent; true when it is new.</summary>
    public bool Take()
    {
        if (!Sender.Sent.TryGetValue(Key.Output, out var value) || value.IsNone || value.Equals(Value))
        {
            return false;
        }

        Value = value;
        return true;
    }
}

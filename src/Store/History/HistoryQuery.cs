using Mgmt.Model;

namespace Mgmt.Store.History;

/// <summary>Which rows of history are wanted.</summary>
public sealed record HistoryQuery
{
    /// <summary>The resource; null, the default, for all.</summary>
    public VertexId? Vertex { get; init; }

    /// <summary>The earliest instant. Default: from the beginning.</summary>
    public Instant Since { get; init; } = new(long.MinValue);

    /// <summary>The latest instant, included. Default: to the end.</summary>
    public Instant Until { get; init; } = new(long.MaxValue);

    /// <summary>How many rows at most, the newest of those that match. Default 100, at most 10 000.</summary>
    public int Limit
    {
        get;
        init => field = value is >= 0 and <= MaxLimit ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at most 10 000 rows");
    } = 100;

    private const int MaxLimit = 10_000;

    internal bool Matches(Instant time, VertexId vertex) =>
        time >= Since && time <= Until && (Vertex is not { } wanted || wanted.Equals(vertex));
}

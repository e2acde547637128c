namespace Mgmt.Model;

/// <summary>The two ends of an ordering edge.</summary>
/// <param name="From">What has to be in its state first.</param>
/// <param name="To">What waits for it.</param>
public readonly record struct EdgeKey(VertexId From, VertexId To);

/// <summary>A value handed from one resource to another; it implies an ordering edge.</summary>
/// <param name="From">The sender.</param>
/// <param name="Output">Which of its outputs.</param>
/// <param name="To">The receiver.</param>
/// <param name="Field">Which of its fields is set.</param>
public readonly record struct SendReceive(VertexId From, string Output, VertexId To, string Field);

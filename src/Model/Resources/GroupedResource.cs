using System.Collections.Immutable;

namespace Mgmt.Model;

/// <summary>A resource that another one stands for in a grouped graph.</summary>
/// <param name="Id">Which vertex it was.</param>
/// <param name="Spec">Its definition.</param>
/// <param name="Members">The resources that it stands for itself, in the order of their names.</param>
public sealed record GroupedResource(VertexId Id, ResourceSpec Spec, ImmutableList<GroupedResource> Members);

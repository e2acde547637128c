using Mgmt.Model;

namespace Mgmt.Store.Writing;

/// <summary>A refresh that is owed.</summary>
internal readonly record struct RefreshKey(VertexId Changed, VertexId Notified);

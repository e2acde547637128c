using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Http;

/// <summary>What a server serves comes after the file that it is.</summary>
internal static class HttpServerFileAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec) =>
        HttpServerFileSchema.Path.Of(spec) is { IsEmpty: false } path ? new([], [AutoEdgeWish.After(Identity.File(path))]) : AutoEdgePlan.None;
}

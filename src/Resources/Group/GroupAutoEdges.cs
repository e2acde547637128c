using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Group;

/// <summary>Others find a group by its name and its number.</summary>
internal static class GroupAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec) => new([Identity.Group(spec.Name), Identity.GroupNumber(GroupSchema.Gid.Of(spec))], []);
}

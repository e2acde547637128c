using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.User;

/// <summary>A user comes after its groups; one that has to go comes before them.</summary>
internal static class UserAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var wishes = new List<AutoEdgeWish>();
        var isAbsent = UserSchema.State.Of(spec) == "absent";
        if (UserSchema.Group.Of(spec) is { } group)
        {
            wishes.Add(Wish(isAbsent, Identity.Group(group)));
        }

        foreach (var further in UserSchema.Groups.Of(spec))
        {
            wishes.Add(Wish(isAbsent, Identity.Group(further)));
        }

        if (UserSchema.Gid.Of(spec) is { } gid)
        {
            // A group that leaves its number open may turn out to be the one.
            wishes.Add(Wish(isAbsent, Identity.GroupNumber(gid), Identity.GroupNumber(null)).ByName());
        }

        return new([Identity.User(spec.Name)], wishes);
    }

    private static AutoEdgeWish Wish(bool isAbsent, params IReadOnlyList<AutoEdgeIdentity> groups) =>
        isAbsent ? AutoEdgeWish.Before(groups) : AutoEdgeWish.After(groups);
}

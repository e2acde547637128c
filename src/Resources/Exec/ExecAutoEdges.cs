using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Exec;

/// <summary>
/// A command comes after the files of the programs that it and its conditions run, after the packages that ship those, and
/// after the user and the group that it runs as.
/// </summary>
internal static class ExecAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var wishes = new List<AutoEdgeWish>();
        foreach (var program in Programs(spec).Distinct())
        {
            wishes.Add(AutoEdgeWish.After(Identity.File(program)));
            wishes.Add(AutoEdgeWish.After(Identity.ShipperOf(program)));
        }

        if (ExecSchema.User.Of(spec) is { IsEmpty: false } user)
        {
            wishes.Add(AutoEdgeWish.After(Identity.User(user)));
        }

        if (ExecSchema.Group.Of(spec) is { IsEmpty: false } group)
        {
            wishes.Add(AutoEdgeWish.After(Identity.Group(group)));
        }

        return new([], wishes);
    }

    private static IEnumerable<Str> Programs(ResourceSpec spec)
    {
        (Str Text, Str Shell)[] commands =
        [
            (ExecCommand.Text(spec), ExecSchema.Shell.Of(spec)),
            (ExecSchema.WatchCmd.Of(spec), ExecSchema.WatchShell.Of(spec)),
            (ExecSchema.IfCmd.Of(spec), ExecSchema.IfShell.Of(spec)),
            (ExecSchema.NifCmd.Of(spec), ExecSchema.NifShell.Of(spec)),
            (ExecSchema.DoneCmd.Of(spec), ExecSchema.DoneShell.Of(spec)),
        ];
        foreach (var (text, shell) in commands)
        {
            if (ExecCommand.Words(text) is { Count: > 0 } words)
            {
                yield return shell.IsEmpty ? Str.From(words[0].Span) : shell;
            }
        }
    }
}

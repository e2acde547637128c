using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Svc;

/// <summary>A service comes after the file of its unit, and before the timer that starts it.</summary>
internal static class SvcAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var session = SvcSchema.Session.Of(spec);
        var unit = Str.Concat(spec.Name, UnitFiles.Service);
        var own = Identity.File(UnitFiles.Own(unit, session));
        return new(
            [Identity.Service(spec.Name, session)],
            [
                session ? AutoEdgeWish.After(own) : AutoEdgeWish.After(own, Identity.File(Str.Concat(UnitFiles.Shipped, unit))),
                AutoEdgeWish.Before(Identity.TimerOf(unit, session)),
            ]);
    }
}

using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Cron;

/// <summary>Others find a timer by the unit that it starts, and by the file that it is kept in.</summary>
internal static class CronAutoEdges
{
    private const string Timer = ".timer";

    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var session = CronSchema.Session.Of(spec);
        var unit = CronSchema.Unit.Of(spec) is { IsEmpty: false } given ? given : Str.Concat(spec.Name, UnitFiles.Service);
        return new([Identity.TimerOf(unit, session), Identity.File(UnitFiles.Own(Str.Concat(spec.Name, Timer), session))], []);
    }
}

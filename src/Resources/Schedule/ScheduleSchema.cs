using Mgmt.Model;

namespace Mgmt.Resources.Schedule;

/// <summary>The field table of <c>schedule</c>.</summary>
internal static class ScheduleSchema
{
    public static readonly Field<Str> Namespace = Fields.Str("namespace", "What it is a candidate for. Default: the name.");

    public static readonly Field<Str?> Strategy = Fields.OptionalStr("strategy", "How hosts are chosen: `rr` (who was chosen stays, then who came first) or `alpha` (by name). Default: `rr`.");

    public static readonly Field<long?> Max = Fields.OptionalInt("max", "How many hosts are chosen. Default: 1.");

    public static readonly Field<bool> Persist = Fields.Bool("persist", "Whether it stays a candidate when it goes away; excludes `ttl`.");

    public static readonly Field<long?> Ttl = Fields.OptionalInt("ttl", "Seconds after which a host that went away is a candidate no more. Default: 10.");

    public static readonly Field<bool> Withdraw = Fields.Bool("withdraw", "Whether it is a candidate no more; excludes the others.");

    public static readonly KindSchema Schema = new(
        "schedule",
        KindTraits.None,
        "This host as a candidate for what only some hosts do.",
        [Namespace, Strategy, Max, Persist, Ttl, Withdraw])
    {
        IsAvailable = false,
        Example = """
            schedule "backup" {
            	strategy => "rr",
            	max => 2,
            }
            """,
    };
}

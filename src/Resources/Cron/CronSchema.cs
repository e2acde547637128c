using Mgmt.Model;

namespace Mgmt.Resources.Cron;

/// <summary>The field table of <c>cron</c>.</summary>
internal static class CronSchema
{
    public static readonly Field<Str> Unit = Fields.Str("unit", "The unit that it starts, e.g. `backup.service`. Default: the name, with `.service`.");

    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", "exists");

    public static readonly Field<Str> Startup = Fields.Str("startup", "Whether it starts with the host: `enabled`, `disabled`, or empty to leave that alone.", "enabled");

    public static readonly Field<bool> Session = Fields.Bool("session", "Whether it belongs to the user's own service manager and not to the system's.");

    public static readonly Field<Str> Trigger = Fields.Str("trigger", "What `time` is: `OnCalendar`, or the time after which it starts since an event: `OnActiveSec`, `OnBootSec`, `OnStartupSec`, `OnUnitActiveSec`, `OnUnitInactiveSec`.");

    public static readonly Field<Str> Time = Fields.Str("time", "When, as systemd writes it: `*-*-* 02:00:00`, `15min`.");

    public static readonly Field<Str> AccuracySec = Fields.Str("accuracysec", "How late it may be, as systemd writes spans.");

    public static readonly Field<Str> RandomizedDelaySec = Fields.Str("randomizeddelaysec", "The longest random delay, as systemd writes spans.");

    public static readonly Field<bool> Persistent = Fields.Bool("persistent", "Whether a run that was missed while the host was off is made up for.");

    public static readonly Field<bool> WakeSystem = Fields.Bool("wakesystem", "Whether the host is woken for it.");

    public static readonly Field<bool> RemainAfterElapse = Fields.Bool("remainafterelapse", "Whether the timer stays loaded after its last run.", defaultValue: true);

    public static readonly Field<Str?> Description = Fields.OptionalStr("description", "What the unit says that it is.");

    public static readonly KindSchema Schema = new(
        "cron",
        KindTraits.AutoEdge | KindTraits.Refresh | KindTraits.Receive,
        "A timer of systemd that starts a service.",
        [
            Unit, State, Startup, Session, Trigger, Time, AccuracySec, RandomizedDelaySec, Persistent, WakeSystem, RemainAfterElapse,
            Description,
        ])
    {
        IsAvailable = false,
        Example = """
            cron "backup" {
            	trigger => "OnCalendar",
            	time => "*-*-* 02:00:00",
            }
            """,
    };
}

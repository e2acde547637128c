using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Cron;

/// <summary>What is wrong with a definition of a <c>cron</c>.</summary>
internal static class CronValidation
{
    private static readonly string[] Triggers = ["OnCalendar", "OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec"];

    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, CronSchema.State, "exists", "absent"),
        Word.Fault(spec, CronSchema.Startup, "enabled", "disabled", ""),
        Trigger(spec));

    private static string? Trigger(ResourceSpec spec)
    {
        var trigger = CronSchema.Trigger.Of(spec);
        if (trigger.IsEmpty)
        {
            return CronSchema.State.Of(spec) == "absent" ? null : $"`trigger` is not given; set it to {Word.List(Triggers)}";
        }

        return Word.Fault(spec, CronSchema.Trigger, Triggers)
            ?? (CronSchema.Time.Of(spec).IsEmpty ? "`time` is not given; say when, e.g. `*-*-* 02:00:00` or `15min`" : null);
    }
}

using Mgmt.Resources.Cron;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Cron;

public sealed class CronValidationTests() : KindRules(CronSchema.Schema, CronValidation.Validate)
{
    [Fact]
    public void Trigger_WithTime_IsAccepted()
    {
        foreach (var trigger in new[] { "OnCalendar", "OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec" })
        {
            Accepts("backup", ("trigger", trigger), ("time", "1min"));
        }
    }

    [Fact]
    public void Absent_WithoutTrigger_IsAccepted()
    {
        Accepts("backup", ("state", "absent"));
    }

    [Fact]
    public void Trigger_Missing_IsRefused()
    {
        Refuses("`trigger` is not given; set it to `OnCalendar`, `OnActiveSec`, `OnBootSec`, `OnStartupSec`, `OnUnitActiveSec` or `OnUnitInactiveSec`", "backup");
        Refuses("`trigger` is not given; set it to `OnCalendar`, `OnActiveSec`, `OnBootSec`, `OnStartupSec`, `OnUnitActiveSec` or `OnUnitInactiveSec`", "backup", ("time", "1min"));
    }

    [Fact]
    public void Time_Missing_IsRefused()
    {
        Refuses("`time` is not given; say when, e.g. `*-*-* 02:00:00` or `15min`", "backup", ("trigger", "OnCalendar"));
        Refuses("`time` is not given; say when, e.g. `*-*-* 02:00:00` or `15min`", "backup", ("state", "absent"), ("trigger", "OnBootSec"));
    }

    [Fact]
    public void Trigger_Unknown_IsRefused()
    {
        Refuses("`trigger` is `oncalendar`; it must be `OnCalendar`, `OnActiveSec`, `OnBootSec`, `OnStartupSec`, `OnUnitActiveSec` or `OnUnitInactiveSec`", "backup", ("trigger", "oncalendar"), ("time", "daily"));
        Refuses("`trigger` is `Daily`; it must be `OnCalendar`, `OnActiveSec`, `OnBootSec`, `OnStartupSec`, `OnUnitActiveSec` or `OnUnitInactiveSec`", "backup", ("trigger", "Daily"), ("time", "1"));
    }

    [Fact]
    public void States_AnyOther_AreRefused()
    {
        Refuses("`state` is `running`; it must be `exists` or `absent`", "backup", ("state", "running"), ("trigger", "OnBootSec"), ("time", "1"));
        Refuses("`startup` is `on`; it must be `enabled`, `disabled` or empty", "backup", ("startup", "on"), ("trigger", "OnBootSec"), ("time", "1"));
    }
}

using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check</c>.</summary>
internal static class CheckSchema
{
    public static readonly Field<Str> Cmd = Fields.Str("cmd", "The plugin. Default: the name.");

    public static readonly Field<IReadOnlyList<Str>> Args = Fields.StrList("args", "Its arguments, handed on as they are.");

    public static readonly Field<long> Interval = Fields.Int("interval", "Milliseconds between two looks.", 60000);

    public static readonly Field<long> Timeout = Fields.Int("timeout", "Milliseconds after which it counts as unknown.", 10000);

    public static readonly Field<long> Attempts = Fields.Int("attempts", "How many looks have to agree before a state is hard.", 3);

    public static readonly Field<long?> RetryInterval = Fields.OptionalInt("retry_interval", "Milliseconds between two looks while a state is soft. Default: `interval`.");

    public static readonly Field<bool> Volatile = Fields.Bool("volatile", "Whether every look that is not fine counts as a change.");

    public static readonly KindSchema Schema = new(
        "check",
        KindTraits.Observer,
        "A check by a monitoring plugin. It changes nothing, and acts in noop too.",
        [Cmd, Args, Interval, Timeout, Attempts, RetryInterval, Volatile])
    {
        IsAvailable = false,
        Example = """
            check "root file system" {
            	cmd => "/usr/lib/nagios/plugins/check_disk",
            	args => ["-w", "20%", "-c", "10%", "-p", "/"],
            	interval => 60000,
            }
            """,
    };
}

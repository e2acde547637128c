using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:http</c>.</summary>
internal static class CheckHttpSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "What to ask for: an `http` or `https` URL. Default: the name.");

    public static readonly Field<long> Interval = Fields.Int("interval", "Milliseconds between two looks.", 60000);

    public static readonly Field<long> Timeout = Fields.Int("timeout", "Milliseconds after which it counts as unknown.", 10000);

    public static readonly Field<long> Attempts = Fields.Int("attempts", "How many looks have to agree before a state is hard.", 3);

    public static readonly Field<long?> RetryInterval = Fields.OptionalInt("retry_interval", "Milliseconds between two looks while a state is soft. Default: `interval`.");

    public static readonly Field<bool> Volatile = Fields.Bool("volatile", "Whether every look that is not fine counts as a change.");

    public static readonly Field<Str> Warning = Fields.Str("warning", "The range of seconds outside which it is a warning, as plugins write ranges: `10`, `10:20`, `~:10`, `@10:20`; empty for any.");

    public static readonly Field<Str> Critical = Fields.Str("critical", "The range of seconds outside which it is critical, as plugins write ranges; empty for any.");

    public static readonly KindSchema Schema = new(
        "check:http",
        KindTraits.Observer,
        "A check that a web server answers well. It changes nothing, and acts in noop too.",
        [Url, Interval, Timeout, Attempts, RetryInterval, Volatile, Warning, Critical])
    {
        IsAvailable = false,
        Example = """
            check:http "https://www.example.org/health" {
            	warning => "1",
            	critical => "5",
            }
            """,
    };
}

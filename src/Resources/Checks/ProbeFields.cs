using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The fields that every kind of check has: how often it looks, and when it believes what it sees.</summary>
internal sealed class ProbeFields
{
    public Field<long> Interval { get; } = Fields.Int("interval", "Milliseconds between two looks.", 60000);

    public Field<long> Timeout { get; } = Fields.Int("timeout", "Milliseconds after which it counts as unknown.", 10000);

    public Field<long> Attempts { get; } = Fields.Int("attempts", "How many looks have to agree before a state is hard.", 3);

    public Field<long?> RetryInterval { get; } = Fields.OptionalInt("retry_interval", "Milliseconds between two looks while a state is soft. Default: `interval`.");

    public Field<bool> Volatile { get; } = Fields.Bool("volatile", "Whether every look that is not fine counts as a change.");

    /// <summary>The fields, in the order of the reference.</summary>
    public IReadOnlyList<Field> All => [Interval, Timeout, Attempts, RetryInterval, Volatile];

    /// <summary>What is wrong with them in <paramref name="spec"/>.</summary>
    public IEnumerable<string?> Faults(ResourceSpec spec) =>
    [
        Least(Interval.Name, Interval.Of(spec)),
        Least(Timeout.Name, Timeout.Of(spec)),
        Least(Attempts.Name, Attempts.Of(spec)),
        Least(RetryInterval.Name, RetryInterval.Of(spec) ?? 1),
    ];

    private static string? Least(string name, long value) => value >= 1 ? null : $"`{name}` is {value}; it must be 1 or more";
}

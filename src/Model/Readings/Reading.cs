namespace Mgmt.Model;

/// <summary>What a signal says at one instant: a value, or missing for a reason. Missing is never zero and never the end.</summary>
/// <typeparam name="T">What is measured.</typeparam>
public readonly record struct Reading<T>
{
    private readonly T _value;

    private Reading(T value, string? reason, Instant at)
    {
        _value = value;
        Reason = reason;
        At = at;
    }

    /// <summary>True when there is a value.</summary>
    public bool HasValue => Reason is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException($"the reading is missing: {Reason}");

    /// <summary>Why it is missing; null when it is not.</summary>
    public string? Reason { get; }

    /// <summary>When it was taken, policy time.</summary>
    public Instant At { get; }

    /// <summary>A reading of <paramref name="value"/>.</summary>
    public static Reading<T> Of(T value, Instant at) => new(value, null, at);

    /// <summary>No value, for <paramref name="reason"/>.</summary>
    public static Reading<T> Missing(string reason, Instant at) => new(default!, reason, at);

    /// <summary>The same reading of something derived from it.</summary>
    public Reading<TOther> Select<TOther>(Func<T, TOther> selector) =>
        HasValue ? Reading<TOther>.Of(selector(_value), At) : Reading<TOther>.Missing(Reason!, At);

    /// <summary>The value as text, or that it is missing and why.</summary>
    public override string ToString() => HasValue ? $"{_value}" : $"missing: {Reason}";
}

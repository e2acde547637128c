using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>When to look at the counters of CPUs, which tell something only by how far they moved.</summary>
internal sealed class CpuSampling(TimeSpan period)
{
    public const string Path = "/proc/stat";

    /// <summary>
    /// A tenth of a second after the first look there is a first answer. It is worth having: counters move a hundred times
    /// a second.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    // Half a period will do, since ticks are late by chance.
    private readonly TimeSpan _least = period / 2 < Settling * 0.99 ? period / 2 : Settling * 0.99;
    private Instant? _last;

    /// <summary>True when the sample before is too close to be compared with one at <paramref name="now"/>.</summary>
    public bool IsTooSoon(Instant now) => _last is { } last && now - last < _least;

    /// <summary>A sample was taken. True when there was one before it.</summary>
    public bool Took(Instant now)
    {
        var first = _last is null;
        _last = now;
        return !first;
    }
}

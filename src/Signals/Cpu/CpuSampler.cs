using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Reads the first line of <c>/proc/stat</c>: all CPUs together, since the sample before.</summary>
internal sealed class CpuSampler(IProcFiles files, TimeSpan period) : ISampler<CpuShares>
{
    private readonly ProcText _text = new(files, CpuSampling.Path);
    private readonly CpuSampling _sampling = new(period);
    private CpuTimes _last;

    public TimeSpan? Settling => CpuSampling.Settling;

    public bool TrySample(Instant now, out CpuShares value)
    {
        value = default;
        if (_sampling.IsTooSoon(now))
        {
            return false;
        }

        var text = _text.Read();
        var line = ProcFields.TakeLine(ref text);
        if (!ProcFields.TakeWord(ref line).SequenceEqual("cpu"u8))
        {
            throw new FormatException($"{_text.Path} does not begin with the line `cpu`");
        }

        var times = CpuTimes.Parse(line, _text.Path);
        var shares = times.Since(_last).Shares();
        _last = times;
        if (!_sampling.Took(now) || shares is not { } known)
        {
            return false;
        }

        value = known;
        return true;
    }

    public void Dispose() => _text.Dispose();
}

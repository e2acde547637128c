using System.Buffers.Text;
using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// Reads the <c>cpuN</c> lines of <c>/proc/stat</c>: the usage of each CPU that is online, in the order of their numbers,
/// since the sample before. One that just came online has no answer yet and is left out.
/// </summary>
internal sealed class CoreSampler(IProcFiles files, TimeSpan period) : ISampler<ImmutableArray<double>>
{
    private readonly ProcText _text = new(files, CpuSampling.Path);
    private readonly CpuSampling _sampling = new(period);
    private CpuTimes?[] _last = [];
    private CpuTimes?[] _now = [];

    public TimeSpan? Settling => CpuSampling.Settling;

    public bool TrySample(Instant now, out ImmutableArray<double> value)
    {
        value = [];
        if (_sampling.IsTooSoon(now))
        {
            return false;
        }

        ReadCores();
        var usages = ImmutableArray.CreateBuilder<double>(_now.Length);
        for (var core = 0; core < _now.Length; core++)
        {
            if (_now[core] is { } times && core < _last.Length && _last[core] is { } earlier && times.Since(earlier).Shares() is { } shares)
            {
                usages.Add(shares.Usage);
            }
        }

        (_last, _now) = (_now, _last);
        value = usages.DrainToImmutable();
        return _sampling.Took(now) && value.Length > 0;
    }

    public void Dispose() => _text.Dispose();

    private void ReadCores()
    {
        Array.Clear(_now);
        var text = _text.Read();
        ProcFields.TakeLine(ref text);
        while (!text.IsEmpty)
        {
            var line = ProcFields.TakeLine(ref text);
            var name = ProcFields.TakeWord(ref line);
            if (!name.StartsWith("cpu"u8) || !Utf8Parser.TryParse(name[3..], out int core, out _))
            {
                break;
            }

            if (core >= _now.Length)
            {
                Array.Resize(ref _now, core + 1);
            }

            _now[core] = CpuTimes.Parse(line, _text.Path);
        }
    }
}

using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Reads <c>/proc/loadavg</c>.</summary>
internal sealed class LoadSampler(IProcFiles files) : ISampler<Load>
{
    private readonly ProcText _text = new(files, "/proc/loadavg");

    public TimeSpan? Settling => null;

    public bool TrySample(Instant now, out Load value)
    {
        var text = _text.Read();
        var line = ProcFields.TakeLine(ref text);
        value = new(
            ProcFields.TakeDouble(ref line, _text.Path),
            ProcFields.TakeDouble(ref line, _text.Path),
            ProcFields.TakeDouble(ref line, _text.Path));
        return true;
    }

    public void Dispose() => _text.Dispose();
}

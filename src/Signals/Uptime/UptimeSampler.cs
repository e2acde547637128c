using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Reads <c>/proc/uptime</c>: whole seconds since the machine started.</summary>
internal sealed class UptimeSampler(IProcFiles files) : ISampler<long>
{
    private readonly ProcText _text = new(files, "/proc/uptime");

    public TimeSpan? Settling => null;

    public bool TrySample(Instant now, out long value)
    {
        var text = _text.Read();
        var line = ProcFields.TakeLine(ref text);
        value = (long)ProcFields.TakeDouble(ref line, _text.Path);
        return true;
    }

    public void Dispose() => _text.Dispose();
}

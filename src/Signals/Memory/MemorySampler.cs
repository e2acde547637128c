using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Reads <c>/proc/meminfo</c>.</summary>
internal sealed class MemorySampler(IProcFiles files) : ISampler<MemoryInfo>
{
    private const long Kibibyte = 1024;
    private readonly ProcText _text = new(files, "/proc/meminfo");

    public TimeSpan? Settling => null;

    public bool TrySample(Instant now, out MemoryInfo value)
    {
        var text = _text.Read();
        long total = 0;
        long available = -1;
        long swapTotal = 0;
        long swapFree = 0;
        while (!text.IsEmpty)
        {
            var line = ProcFields.TakeLine(ref text);
            var name = ProcFields.TakeWord(ref line);
            if (name.SequenceEqual("MemTotal:"u8))
            {
                total = ProcFields.TakeLong(ref line, _text.Path);
            }
            else if (name.SequenceEqual("MemAvailable:"u8))
            {
                available = ProcFields.TakeLong(ref line, _text.Path);
            }
            else if (name.SequenceEqual("SwapTotal:"u8))
            {
                swapTotal = ProcFields.TakeLong(ref line, _text.Path);
            }
            else if (name.SequenceEqual("SwapFree:"u8))
            {
                swapFree = ProcFields.TakeLong(ref line, _text.Path);
                break;
            }
        }

        if (total <= 0 || available < 0)
        {
            throw new FormatException($"{_text.Path} does not say how much memory there is, or how much is available");
        }

        value = new(total * Kibibyte, available * Kibibyte, Math.Max(0, swapTotal - swapFree) * Kibibyte);
        return true;
    }

    public void Dispose() => _text.Dispose();
}

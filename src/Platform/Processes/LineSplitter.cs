namespace Mgmt.Platform.Processes;

/// <summary>Cuts what a child writes into lines, whatever the pieces in which it comes.</summary>
/// <threadsafety>Not safe: it belongs to the stream's one reader.</threadsafety>
public sealed class LineSplitter
{
    private readonly ChildOutputHandler _line;
    private readonly int _limit;
    private OutputBuffer? _rest;

    /// <summary>Calls <paramref name="line"/> for each line, without its newline.</summary>
    /// <param name="line">Receives the lines.</param>
    /// <param name="limit">How many bytes of a line are kept; what is longer loses its end. Default 64 KiB.</param>
    public LineSplitter(ChildOutputHandler line, int limit = 64 * 1024)
    {
        _line = line;
        _limit = limit;
    }

    /// <summary>Takes the next bytes of the stream.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            Emit(bytes[..end]);
            bytes = bytes[(end + 1)..];
        }

        if (!bytes.IsEmpty)
        {
            (_rest ??= new(_limit)).Append(bytes);
        }
    }

    /// <summary>The stream has ended: an unfinished last line is a line too.</summary>
    public void Complete()
    {
        if (_rest is not null)
        {
            Emit([]);
        }
    }

    private void Emit(ReadOnlySpan<byte> end)
    {
        if (_rest is not { } rest)
        {
            _line(end[..Math.Min(end.Length, _limit)]);
            return;
        }

        _rest = null;
        rest.Append(end);
        _line(rest.Bytes.Span);
    }
}

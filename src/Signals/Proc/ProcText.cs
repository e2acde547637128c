namespace Mgmt.Signals;

/// <summary>Reads one file over and over, through one descriptor and one buffer. After a failure it is opened anew.</summary>
/// <threadsafety>Not safe for concurrent use, save that it may be disposed while it is read.</threadsafety>
internal sealed class ProcText(IProcFiles files, string path) : IDisposable
{
    private byte[] _buffer = new byte[1024];
    private IProcFile? _file;
    private volatile bool _disposed;

    public string Path => path;

    /// <summary>What the file says now. The bytes are good until the next call.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReadOnlySpan<byte> Read()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            var length = ReadToEnd(_file ??= files.Open(path));
            return _buffer.AsSpan(0, length);
        }
        catch
        {
            Close();
            throw;
        }
        finally
        {
            if (_disposed)
            {
                Close();
            }
        }
    }

    public void Dispose()
    {
        _disposed = true;
        Close();
    }

    private int ReadToEnd(IProcFile file)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var count = file.Read(_buffer.AsSpan(length), length);
            if (count == 0)
            {
                return length;
            }

            length += count;
        }
    }

    private void Close() => Interlocked.Exchange(ref _file, null)?.Dispose();
}

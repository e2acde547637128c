namespace Mgmt.Platform.Processes;

/// <summary>Keeps the beginning of a stream.</summary>
internal sealed class OutputBuffer(int limit)
{
    private const int FirstSize = 1024;

    private byte[] _bytes = [];
    private int _length;

    public bool IsTruncated { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, limit - _length);
        IsTruncated |= taken < bytes.Length;
        if (taken == 0)
        {
            return;
        }

        if (_length + taken > _bytes.Length)
        {
            var size = Math.Max(Math.Max(FirstSize, _length + taken), (int)Math.Min(2L * _bytes.Length, limit));
            Array.Resize(ref _bytes, Math.Min(size, limit));
        }

        bytes[..taken].CopyTo(_bytes.AsSpan(_length));
        _length += taken;
    }
}

using System.Text;

namespace Mgmt.Signals.Tests;

/// <summary>Kernel files whose text a test sets.</summary>
internal sealed class FakeProcFiles : IProcFiles
{
    public Dictionary<string, string> Texts { get; } = [];

    public int Opened { get; private set; }

    public int Reads { get; private set; }

    public int StillOpen { get; private set; }

    public IProcFile Open(string path)
    {
        Opened++;
        if (!Texts.ContainsKey(path))
        {
            throw new FileNotFoundException($"{path} is not there");
        }

        StillOpen++;
        return new Opening(this, path);
    }

    private sealed class Opening(FakeProcFiles owner, string path) : IProcFile
    {
        public int Read(Span<byte> buffer, long offset)
        {
            if (!owner.Texts.TryGetValue(path, out var text))
            {
                throw new IOException($"{path} cannot be read");
            }

            owner.Reads += offset == 0 ? 1 : 0;
            var rest = Encoding.UTF8.GetBytes(text).AsSpan((int)offset);
            var count = Math.Min(rest.Length, buffer.Length);
            rest[..count].CopyTo(buffer);
            return count;
        }

        public void Dispose() => owner.StillOpen--;
    }
}

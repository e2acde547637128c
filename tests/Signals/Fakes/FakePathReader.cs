using System.Text;
using Mgmt.Platform.Contents;

namespace Mgmt.Signals.Tests;

/// <summary>Files whose content a test sets.</summary>
internal sealed class FakePathReader : IPathReader
{
    public Dictionary<string, string> Contents { get; } = [];

    public int Reads { get; private set; }

    public byte[] Read(ReadOnlySpan<byte> path, int limit)
    {
        Reads++;
        var name = Encoding.UTF8.GetString(path);
        return Contents.TryGetValue(name, out var text)
            ? Encoding.UTF8.GetBytes(text)
            : throw new PathReadException($"{name}: No such file or directory");
    }

    public bool Exists(ReadOnlySpan<byte> path) => Contents.ContainsKey(Encoding.UTF8.GetString(path));
}

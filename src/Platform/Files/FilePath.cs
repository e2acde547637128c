using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>An absolute path: any bytes but zero, in no particular encoding.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class FilePath
{
    private readonly byte[] _terminated;

    private FilePath(byte[] terminated) => _terminated = terminated;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _terminated.AsSpan(0, _terminated.Length - 1);

    internal byte[] Terminated => _terminated;

    /// <summary>The path that <paramref name="path"/> spells.</summary>
    /// <exception cref="ArgumentException">It is not absolute, or contains a zero byte.</exception>
    public static FilePath From(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty || path[0] != (byte)'/')
        {
            throw new ArgumentException($"{Display.Path(path)} is no absolute path", nameof(path));
        }

        if (path.Contains((byte)0))
        {
            throw new ArgumentException($"{Display.Path(path)} contains a zero byte, which no path can", nameof(path));
        }

        return new(NullTerminated.Copy(path));
    }

    /// <summary>
    /// The quick look: true when the path leads over no symbolic link to a regular file with exactly
    /// <paramref name="content"/>. False says nothing about why. Nothing but a regular file is opened.
    /// </summary>
    public bool Contains(ReadOnlySpan<byte> content, out FileStatus status) => QuickCompare.Contains(this, content, out status);

    /// <summary>The path of <paramref name="name"/> below this directory.</summary>
    public FilePath Append(ReadOnlySpan<byte> name)
    {
        var separator = Span[^1] == (byte)'/' ? 0 : 1;
        var joined = new byte[Span.Length + separator + name.Length];
        Span.CopyTo(joined);
        joined[Span.Length] = (byte)'/';
        name.CopyTo(joined.AsSpan(Span.Length + separator));
        return From(joined);
    }

    /// <summary>The path between backquotes, for people.</summary>
    public override string ToString() => Display.Path(Span);
}

namespace Mgmt.Platform.Kernel;

/// <summary>Strings as C wants them.</summary>
internal static class NullTerminated
{
    /// <summary>A copy of <paramref name="text"/> with a zero byte behind it.</summary>
    /// <exception cref="PlatformException">It contains a zero byte itself.</exception>
    public static byte[] Copy(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
        {
            throw new PlatformException($"{Display.Path(text)} contains a zero byte, which no path can");
        }

        var copy = new byte[text.Length + 1];
        text.CopyTo(copy);
        return copy;
    }
}

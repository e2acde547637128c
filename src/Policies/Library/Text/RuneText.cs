using System.Text;

namespace Mgmt.Policies.Library.Text;

/// <summary>Characters of byte strings the way Go sees them: a byte that is not UTF-8 is one U+FFFD.</summary>
internal static class RuneText
{
    /// <summary>The first character of <paramref name="text"/> and its length in bytes; -1 and 0 at the end.</summary>
    public static int Decode(ReadOnlySpan<byte> text, out int rune)
    {
        if (text.IsEmpty)
        {
            rune = -1;
            return 0;
        }

        if (Rune.DecodeFromUtf8(text, out var decoded, out var length) == System.Buffers.OperationStatus.Done)
        {
            rune = decoded.Value;
            return length;
        }

        rune = Rune.ReplacementChar.Value;
        return 1;
    }
}

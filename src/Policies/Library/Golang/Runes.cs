using System.Buffers;
using System.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Characters in bytes as Go sees them: a byte that belongs to no UTF-8 sequence is U+FFFD, one byte long.</summary>
internal static class Runes
{
    /// <summary>The character that stands for what is no UTF-8.</summary>
    public static readonly Rune Replacement = Rune.ReplacementChar;

    /// <summary>The first character of <paramref name="text"/>, which is not empty, and its length in bytes.</summary>
    public static Rune DecodeFirst(ReadOnlySpan<byte> text, out int length)
    {
        if (Rune.DecodeFromUtf8(text, out var rune, out length) == OperationStatus.Done)
        {
            return rune;
        }

        length = 1;
        return Replacement;
    }

    /// <summary>The last character of <paramref name="text"/>, which is not empty, and its length in bytes.</summary>
    public static Rune DecodeLast(ReadOnlySpan<byte> text, out int length)
    {
        if (Rune.DecodeLastFromUtf8(text, out var rune, out length) == OperationStatus.Done)
        {
            return rune;
        }

        length = 1;
        return Replacement;
    }

    /// <summary>True when <paramref name="rune"/>, of <paramref name="length"/> bytes, stands for a byte that is no UTF-8.</summary>
    public static bool IsInvalid(Rune rune, int length) => length == 1 && rune == Replacement;

    /// <summary>How many characters <paramref name="text"/> has.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            DecodeFirst(text, out var length);
            text = text[length..];
            count++;
        }

        return count;
    }

    /// <summary>True when <paramref name="wanted"/> is among the characters of <paramref name="text"/>.</summary>
    public static bool Contains(ReadOnlySpan<byte> text, Rune wanted)
    {
        while (!text.IsEmpty)
        {
            if (DecodeFirst(text, out var length) == wanted)
            {
                return true;
            }

            text = text[length..];
        }

        return false;
    }
}

using System.Buffers;
using System.Text;

namespace Mgmt.Policies.Library.Text;

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

    /// <summary>The number of the first character of <paramref name="text"/>, and its length in bytes; -1 and 0 at the end.</summary>
    public static int Peek(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        return text.IsEmpty ? -1 : DecodeFirst(text, out length).Value;
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

    /// <summary>The character of that number; U+FFFD when there is none.</summary>
    public static Rune FromNumber(long number) => TryFromNumber(number, out var rune) ? rune : Replacement;

    /// <summary>The character of that number; false when there is none.</summary>
    public static bool TryFromNumber(long number, out Rune rune)
    {
        rune = default;
        return number is >= 0 and <= int.MaxValue && Rune.TryCreate((int)number, out rune);
    }

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

    /// <summary>The first <paramref name="count"/> characters of <paramref name="text"/>, or all there are.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text, int count)
    {
        var at = 0;
        for (var i = 0; i < count && at < text.Length; i++)
        {
            DecodeFirst(text[at..], out var length);
            at += length;
        }

        return text[..at];
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

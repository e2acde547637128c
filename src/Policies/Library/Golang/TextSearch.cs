using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Finds things in bytes, as Go's <c>strings</c> does. Positions are in bytes, -1 for none.</summary>
internal static class TextSearch
{
    /// <summary>How often <paramref name="part"/> is in <paramref name="text"/> without overlap; for an empty part one more than there are characters.</summary>
    public static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty)
        {
            return Runes.Count(text) + 1;
        }

        var count = 0;
        for (var at = text.IndexOf(part); at >= 0; at = text.IndexOf(part))
        {
            text = text[(at + part.Length)..];
            count++;
        }

        return count;
    }

    /// <summary>Where the last <paramref name="part"/> begins; the end of the text for an empty part.</summary>
    public static int LastIndex(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => part.IsEmpty ? text.Length : text.LastIndexOf(part);

    /// <summary>Where the first character begins that is one of <paramref name="characters"/>.</summary>
    public static int IndexAny(ReadOnlySpan<byte> text, ReadOnlySpan<byte> characters)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Runes.Contains(characters, Runes.DecodeFirst(text[at..], out var length)))
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    /// <summary>Where the last character begins that is one of <paramref name="characters"/>.</summary>
    public static int LastIndexAny(ReadOnlySpan<byte> text, ReadOnlySpan<byte> characters)
    {
        while (!text.IsEmpty)
        {
            var rune = Runes.DecodeLast(text, out var length);
            text = text[..^length];
            if (Runes.Contains(characters, rune))
            {
                return text.Length;
            }
        }

        return -1;
    }

    /// <summary>True when both have the same characters but for their case, one for one.</summary>
    public static bool EqualFold(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var first = Runes.DecodeFirst(left, out var leftLength);
            var second = Runes.DecodeFirst(right, out var rightLength);
            if (first != second && RuneClasses.Fold(first) != RuneClasses.Fold(second))
            {
                return false;
            }

            left = left[leftLength..];
            right = right[rightLength..];
        }

        return left.IsEmpty && right.IsEmpty;
    }

    /// <summary>-1, 0 or 1 by the order of the bytes.</summary>
    public static int Compare(Str left, Str right) => Math.Sign(left.CompareTo(right));
}

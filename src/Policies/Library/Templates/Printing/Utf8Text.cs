using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>UTF-8 read the way Go reads it: a byte that begins no character is one U+FFFD.</summary>
internal static class Utf8Text
{
    /// <summary>What stands for a byte that begins no character.</summary>
    public const int Replacement = 0xFFFD;

    /// <summary>The first character of <paramref name="bytes"/>, which are not empty, and its length; 1 when there is none.</summary>
    public static int Decode(ReadOnlySpan<byte> bytes, out int rune)
    {
        if (bytes[0] < 0x80)
        {
            rune = bytes[0];
            return 1;
        }

        var isWhole = Rune.DecodeFromUtf8(bytes, out var decoded, out var length) == OperationStatus.Done;
        rune = isWhole ? decoded.Value : Replacement;
        return isWhole ? length : 1;
    }

    /// <summary>The number of characters.</summary>
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (!bytes.IsEmpty)
        {
            bytes = bytes[Decode(bytes, out _)..];
            count++;
        }

        return count;
    }

    /// <summary>The first <paramref name="count"/> characters, or all there are.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> bytes, int count)
    {
        var at = 0;
        for (var i = 0; i < count && at < bytes.Length; i++)
        {
            at += Decode(bytes[at..], out _);
        }

        return bytes[..at];
    }

    /// <summary>Writes one character; one that does not exist becomes U+FFFD.</summary>
    public static void Append(ByteBuffer output, long rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var exact = rune is >= 0 and <= 0x10FFFF && Rune.IsValid((int)rune) ? new Rune((int)rune) : Rune.ReplacementChar;
        output.Append(bytes[..exact.EncodeToUtf8(bytes)]);
    }

    /// <summary>Whether Go calls the character printable: letters, marks, numbers, punctuation, symbols, the plain space.</summary>
    public static bool IsPrintable(long rune) => rune is >= 0 and <= 0x10FFFF && Rune.IsValid((int)rune) && (rune == ' ' || Rune.GetUnicodeCategory(new((int)rune)) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator));
}

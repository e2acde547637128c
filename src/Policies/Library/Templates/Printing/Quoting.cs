using System.Globalization;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Text between quotes, as Go source would have it.</summary>
internal static class Quoting
{
    /// <summary>A string between double quotes.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="text">The string.</param>
    /// <param name="isAscii">True to escape everything beyond ASCII.</param>
    public static void AppendString(ByteBuffer output, ReadOnlySpan<byte> text, bool isAscii)
    {
        output.Append('"');
        while (!text.IsEmpty)
        {
            var length = Utf8Text.Decode(text, out var rune);
            if (rune == Utf8Text.Replacement && length == 1)
            {
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\x{text[0]:x2}"));
            }
            else
            {
                Append(output, rune, '"', isAscii);
            }

            text = text[length..];
        }

        output.Append('"');
    }

    /// <summary>A character between single quotes; one that does not exist is U+FFFD.</summary>
    public static void AppendRune(ByteBuffer output, long rune, bool isAscii)
    {
        var exists = rune is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        output.Append('\'');
        Append(output, exists ? (int)rune : Utf8Text.Replacement, '\'', isAscii);
        output.Append('\'');
    }

    /// <summary>Whether the string can stand between backquotes.</summary>
    public static bool FitsBackquotes(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var length = Utf8Text.Decode(text, out var rune);
            if ((length == 1 && rune == Utf8Text.Replacement) || rune == 0xFEFF || (rune < ' ' && rune != '\t') || rune is '`' or 0x7F)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static void Append(ByteBuffer output, int rune, char quote, bool isAscii)
    {
        if (rune == quote || rune == '\\')
        {
            output.Append('\\');
            output.Append((char)rune);
        }
        else if (Utf8Text.IsPrintable(rune) && (!isAscii || rune < 0x80))
        {
            Utf8Text.Append(output, rune);
        }
        else
        {
            output.Append(Escape(rune));
        }
    }

    private static string Escape(int rune) => rune switch
    {
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        < ' ' or 0x7F => string.Create(CultureInfo.InvariantCulture, $"\\x{rune:x2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune:x8}"),
    };
}

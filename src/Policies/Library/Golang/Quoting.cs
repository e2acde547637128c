using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Which characters stay as they are between quotes.</summary>
internal enum QuoteStyle
{
    /// <summary>The printable ones.</summary>
    Printable,

    /// <summary>The printable ones of ASCII.</summary>
    Ascii,

    /// <summary>The printable ones and every kind of space between words.</summary>
    Graphic,
}

/// <summary>Puts text between double quotes, as Go's <c>strconv</c> does.</summary>
internal static class Quoting
{
    /// <summary>The text between double quotes, the rest escaped; bytes that are no UTF-8 become <c>\xHH</c>.</summary>
    public static Str Quote(Str text, QuoteStyle style) => Quote(Str.Empty, text, style);

    /// <summary>As <see cref="Quote(Str, QuoteStyle)"/>, behind <paramref name="prefix"/>.</summary>
    public static Str Quote(Str prefix, Str text, QuoteStyle style)
    {
        var result = new ByteBuilder().Add(prefix.Span).Add((byte)'"');
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            var rune = Runes.DecodeFirst(rest, out var length);
            if (Runes.IsInvalid(rune, length))
            {
                result.Add(Ascii($"\\x{rest[0]:x2}"));
            }
            else if (rune.Value is not ('"' or '\\') && Stays(rune, style))
            {
                result.Add(rest[..length]);
            }
            else
            {
                result.Add(Ascii(Escape(rune.Value)));
            }

            rest = rest[length..];
        }

        return result.Add((byte)'"').ToStr();
    }

    /// <summary>Whether the text can stand between backquotes, on one line, without a change.</summary>
    public static bool CanBackquote(ReadOnlySpan<byte> text)
    {
        const int ByteOrderMark = 0xfeff;
        while (!text.IsEmpty)
        {
            var rune = Runes.DecodeFirst(text, out var length);
            if (Runes.IsInvalid(rune, length) || rune.Value is ByteOrderMark or '`' or 0x7f or (< ' ' and not '\t'))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static bool Stays(Rune rune, QuoteStyle style) => style switch
    {
        QuoteStyle.Ascii => rune.IsAscii && RuneClasses.IsPrint(rune),
        QuoteStyle.Graphic => RuneClasses.IsGraphic(rune),
        _ => RuneClasses.IsPrint(rune),
    };

    private static string Escape(int character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        < ' ' or 0x7f => string.Create(CultureInfo.InvariantCulture, $"\\x{character:x2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{character:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{character:x8}"),
    };

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}

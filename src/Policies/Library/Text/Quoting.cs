using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Library.Text;

/// <summary>Puts text between quotes, as Go's <c>strconv</c> does.</summary>
internal static class Quoting
{
    /// <summary>The text between double quotes, the rest escaped; bytes that are no UTF-8 become <c>\xHH</c>.</summary>
    public static Str Quote(Str text, QuoteStyle style) => Quote(Str.Empty, text, style);

    /// <summary>As <see cref="Quote(Str, QuoteStyle)"/>, behind <paramref name="prefix"/>.</summary>
    public static Str Quote(Str prefix, Str text, QuoteStyle style)
    {
        var result = new ByteBuilder().Append(prefix.Span);
        AppendText(result, text.Span, style);
        return result.ToStr();
    }

    /// <summary>Adds <paramref name="text"/> between double quotes to <paramref name="output"/>.</summary>
    public static void AppendText(ByteBuilder output, ReadOnlySpan<byte> text, QuoteStyle style)
    {
        output.Append('"');
        while (!text.IsEmpty)
        {
            var rune = Runes.DecodeFirst(text, out var length);
            if (Runes.IsInvalid(rune, length))
            {
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\x{text[0]:x2}"));
            }
            else
            {
                Append(output, rune, '"', style);
            }

            text = text[length..];
        }

        output.Append('"');
    }

    /// <summary>Adds <paramref name="rune"/> between single quotes to <paramref name="output"/>.</summary>
    public static void AppendRune(ByteBuilder output, Rune rune, QuoteStyle style)
    {
        output.Append('\'');
        Append(output, rune, '\'', style);
        output.Append('\'');
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

    private static void Append(ByteBuilder output, Rune rune, char quote, QuoteStyle style)
    {
        if (rune.Value == quote || rune.Value == '\\')
        {
            output.Append('\\').Append(rune);
        }
        else if (Stays(rune, style))
        {
            output.Append(rune);
        }
        else
        {
            output.Append(StrQuoting.Escape(rune));
        }
    }

    private static bool Stays(Rune rune, QuoteStyle style) => style switch
    {
        QuoteStyle.Ascii => rune.IsAscii && StrQuoting.IsPrintable(rune),
        QuoteStyle.Graphic => StrQuoting.IsPrintable(rune) || RuneClasses.IsSpace(rune),
        _ => StrQuoting.IsPrintable(rune),
    };
}

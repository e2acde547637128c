using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Printing;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Builtins;

/// <summary><c>html js urlquery</c>: data as text that is safe in such a place.</summary>
internal static class Escaping
{
    /// <summary>For the text of HTML.</summary>
    public static Str Html(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuffer();
        foreach (var b in Text(data).Span)
        {
            switch (b)
            {
                case 0:
                    output.Append("\uFFFD");
                    break;
                case (byte)'"':
                    output.Append("&#34;"u8);
                    break;
                case (byte)'\'':
                    output.Append("&#39;"u8);
                    break;
                case (byte)'&':
                    output.Append("&amp;"u8);
                    break;
                case (byte)'<':
                    output.Append("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Append("&gt;"u8);
                    break;
                default:
                    output.Append(b);
                    break;
            }
        }

        return output.ToStr();
    }

    /// <summary>For a string literal of JavaScript.</summary>
    public static Str JavaScript(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuffer();
        var text = Text(data).Span;
        while (!text.IsEmpty)
        {
            var length = Utf8Text.Decode(text, out var rune);
            if (rune is '\\' or '\'' or '"')
            {
                output.Append('\\');
                output.Append((byte)rune);
            }
            else if (rune is < ' ' or '<' or '>' or '&' or '=' || (rune >= 0x80 && !Utf8Text.IsPrintable(rune)))
            {
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{rune:X4}"));
            }
            else
            {
                output.Append(text[..length]);
            }

            text = text[length..];
        }

        return output.ToStr();
    }

    /// <summary>For the query of a URL.</summary>
    public static Str UrlQuery(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuffer();
        foreach (var b in Text(data).Span)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
            {
                output.Append(b);
            }
            else if (b == ' ')
            {
                output.Append('+');
            }
            else
            {
                output.Append(string.Create(CultureInfo.InvariantCulture, $"%{b:X2}"));
            }
        }

        return output.ToStr();
    }

    private static Str Text(ReadOnlySpan<Datum> data)
    {
        var shown = new Datum[data.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = data[i].IsNothing ? Datum.Str("<no value>") : data[i];
        }

        return Sprint.Print(shown);
    }
}

using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Printing;
using Mgmt.Policies.Library.Templates.Running;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Builtins;

/// <summary><c>html js urlquery</c>: data as text that is safe in such a place.</summary>
internal static class Escaping
{
    /// <summary>For the text of HTML.</summary>
    public static Str Html(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuilder();
        var text = Text(data).Span;
        for (var at = text.IndexOf((byte)0); at >= 0; at = text.IndexOf((byte)0))
        {
            HtmlEscaping.Append(output, text[..at]);
            output.Append(Runes.Replacement);
            text = text[(at + 1)..];
        }

        HtmlEscaping.Append(output, text);
        return output.ToStr();
    }

    /// <summary>For a string literal of JavaScript.</summary>
    public static Str JavaScript(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuilder();
        var text = Text(data).Span;
        while (!text.IsEmpty)
        {
            var rune = Runes.DecodeFirst(text, out var length);
            if (rune.Value is '\\' or '\'' or '"')
            {
                output.Append('\\').Append(rune);
            }
            else if (rune.Value is < ' ' or '<' or '>' or '&' or '=' || (!rune.IsAscii && !StrQuoting.IsPrintable(rune)))
            {
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"));
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
        var output = new ByteBuilder();
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

using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Text in HTML, as Go's <c>html</c> escapes and reads it.</summary>
internal static class HtmlText
{
    // What Windows has where Latin-1 has control characters; browsers take 128 to 159 for these.
    private const string Windows =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
        + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /// <summary>The text with <c>&lt; &gt; &amp; ' "</c> as references.</summary>
    public static Str Escape(Str text)
    {
        var result = new ByteBuilder();
        HtmlEscaping.Append(result, text.Span);
        return result.ToStr();
    }

    /// <summary>The text with references resolved; what only looks like one stays.</summary>
    public static Str Unescape(Str text)
    {
        var result = new ByteBuilder();
        var rest = text.Span;
        for (var at = rest.IndexOf((byte)'&'); at >= 0; at = rest.IndexOf((byte)'&'))
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            rest = rest[(rest.Length > 1 && rest[1] == '#' ? ReadNumber(rest, result) : ReadName(rest, result))..];
        }

        return result.Append(rest).ToStr();
    }

    // A reference by number. One decimal digit needs its semicolon; no digits at all behind "&#x" do not.
    private static int ReadNumber(ReadOnlySpan<byte> text, ByteBuilder result)
    {
        const int Shortest = 3;
        var at = 2;
        var number = 0;
        if (text.Length > Shortest)
        {
            var isHex = text[at] is (byte)'x' or (byte)'X';
            at += isHex ? 1 : 0;
            for (; at < text.Length && Digits.ValueOf(text[at], isHex ? 16 : 10) is var digit and >= 0; at++)
            {
                number = unchecked((number * (isHex ? 16 : 10)) + digit);
            }

            at += at < text.Length && text[at] == ';' ? 1 : 0;
        }

        if (at <= Shortest)
        {
            result.Append((byte)'&');
            return 1;
        }

        result.Append(number switch
        {
            >= 0x80 and <= 0x9f => new Rune(Windows[number - 0x80]),
            > 0 when Rune.TryCreate(number, out var rune) => rune,
            _ => Runes.Replacement,
        });
        return at;
    }

    private static int ReadName(ReadOnlySpan<byte> text, ByteBuilder result)
    {
        var length = 1;
        while (length < text.Length && char.IsAsciiLetterOrDigit((char)text[length]))
        {
            length++;
        }

        length += length < text.Length && text[length] == ';' ? 1 : 0;
        var name = Encoding.ASCII.GetString(text[1..length]);
        if (HtmlEntities.Find(name) is { } exact)
        {
            result.Append(exact.Span);
            return length;
        }

        // Some names of old need no semicolon, and may run into what follows.
        for (var shorter = Math.Min(name.Length - 1, HtmlEntities.LongestWithoutSemicolon); shorter > 1; shorter--)
        {
            if (HtmlEntities.Find(name[..shorter]) is { } prefix)
            {
                result.Append(prefix.Span);
                return shorter + 1;
            }
        }

        result.Append(text[..length]);
        return length;
    }
}

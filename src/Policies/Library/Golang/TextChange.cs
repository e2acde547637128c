using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Makes bytes of other bytes, as Go's <c>strings</c> does.</summary>
internal static class TextChange
{
    /// <summary>The text with every character put through <paramref name="change"/>; what is no UTF-8 becomes U+FFFD.</summary>
    public static Str Map(Str text, Func<Rune, Rune> change)
    {
        var result = new ByteBuilder();
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            result.Append(change(Runes.DecodeFirst(rest, out var length)));
            rest = rest[length..];
        }

        return result.ToStr();
    }

    /// <summary>The text with the first character of each word in its title case.</summary>
    public static Str Title(Str text)
    {
        var previous = new Rune(' ');
        return Map(text, rune =>
        {
            var isFirst = RuneClasses.IsSeparator(previous);
            previous = rune;
            return isFirst ? RuneClasses.ToTitle(rune) : rune;
        });
    }

    /// <summary><paramref name="count"/> copies of the text in a row.</summary>
    /// <exception cref="FunctionFailedException">The count is negative, or the result too long.</exception>
    public static Str Repeat(Str text, long count)
    {
        if (count < 0)
        {
            throw new FunctionFailedException("strings: negative Repeat count");
        }

        if (text.IsEmpty || count == 0)
        {
            return Str.Empty;
        }

        if (text.Length * Math.Min(count, int.MaxValue) > ValueLimits.MostBytes)
        {
            throw new FunctionFailedException("strings: Repeat output length overflow");
        }

        var result = new byte[text.Length * (int)count];
        for (var at = 0; at < result.Length; at += text.Length)
        {
            text.Span.CopyTo(result.AsSpan(at));
        }

        return Str.Adopt(result);
    }

    /// <summary>
    /// The text with the first <paramref name="limit"/> occurrences of <paramref name="old"/> replaced, all of them when it
    /// is negative. An empty one occurs before each character and at the end.
    /// </summary>
    public static Str Replace(Str text, Str old, Str replacement, long limit)
    {
        if (limit == 0 || old == replacement)
        {
            return text;
        }

        var count = (long)TextSearch.Count(text.Span, old.Span);
        if (count == 0)
        {
            return text;
        }

        var result = new ByteBuilder();
        var rest = text.Span;
        for (var i = 0L; i < (limit < 0 ? count : Math.Min(limit, count)); i++)
        {
            var at = old.IsEmpty ? LengthOfFirst(rest, i) : rest.IndexOf(old.Span);
            result.Append(rest[..at]).Append(replacement.Span);
            rest = rest[(at + old.Length)..];
        }

        return result.Append(rest).ToStr();
    }

    /// <summary>The elements, with <paramref name="separator"/> between them.</summary>
    public static Str Join(ReadOnlySpan<Value> elements, Str separator)
    {
        var result = new ByteBuilder();
        for (var i = 0; i < elements.Length; i++)
        {
            if (i > 0)
            {
                result.Append(separator.Span);
            }

            result.Append(elements[i].AsStr.Span);
        }

        return result.ToStr();
    }

    /// <summary>The text with <paramref name="replacement"/> for each run of bytes that is no UTF-8.</summary>
    public static Str ToValidUtf8(Str text, Str replacement)
    {
        var result = new ByteBuilder();
        var isInRun = false;
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            var isInvalid = Runes.IsInvalid(Runes.DecodeFirst(rest, out var length), length);
            if (!isInvalid)
            {
                result.Append(rest[..length]);
            }
            else if (!isInRun)
            {
                result.Append(replacement.Span);
            }

            isInRun = isInvalid;
            rest = rest[length..];
        }

        return result.ToStr();
    }

    private static int LengthOfFirst(ReadOnlySpan<byte> text, long round)
    {
        var length = 0;
        if (round > 0)
        {
            Runes.DecodeFirst(text, out length);
        }

        return length;
    }
}

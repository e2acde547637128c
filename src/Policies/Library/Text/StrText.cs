using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Text;

/// <summary>Work on the bytes of strings. Sequences that are not UTF-8 pass through it unharmed.</summary>
internal static class StrText
{
    /// <summary>The parts between separators; without a separator the characters, an invalid byte being one.</summary>
    /// <exception cref="FunctionFailedException">There are too many.</exception>
    public static IReadOnlyList<Str> Split(Str text, Str separator)
    {
        var parts = new List<Str>();
        var rest = text.Span;
        if (separator.IsEmpty)
        {
            while (!rest.IsEmpty)
            {
                Runes.DecodeFirst(rest, out var length);
                Add(rest[..length]);
                rest = rest[length..];
            }

            return parts;
        }

        while (rest.IndexOf(separator.Span) is >= 0 and var at)
        {
            Add(rest[..at]);
            rest = rest[(at + separator.Length)..];
        }

        Add(rest);
        return parts;

        void Add(ReadOnlySpan<byte> part)
        {
            ValueLimits.CheckCount(parts.Count + 1);
            parts.Add(Str.From(part));
        }
    }

    /// <summary>The parts with the separator between them.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public static Str Join(IReadOnlyList<Str> parts, Str separator)
    {
        var length = parts.Sum(static p => (long)p.Length) + (Math.Max(0L, parts.Count - 1) * separator.Length);
        var bytes = new byte[ValueLimits.CheckLength(length)];
        var at = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                separator.Span.CopyTo(bytes.AsSpan(at));
                at += separator.Length;
            }

            parts[i].Span.CopyTo(bytes.AsSpan(at));
            at += parts[i].Length;
        }

        return Str.Adopt(bytes);
    }

    /// <summary>Every <paramref name="old"/> replaced; an empty one is found before, between and after all characters.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public static Str ReplaceAll(Str text, Str old, Str replacement) => old.IsEmpty
        ? Join([Str.Empty, .. Split(text, old), Str.Empty], replacement)
        : Join(Split(text, old), replacement);

    /// <summary><paramref name="count"/> bytes of <paramref name="pad"/>, again and again.</summary>
    /// <exception cref="FunctionFailedException">That is too long.</exception>
    public static Str Padding(Str pad, long count)
    {
        if (count <= 0 || pad.IsEmpty)
        {
            return Str.Empty;
        }

        var bytes = new byte[ValueLimits.CheckLength(count)];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = pad.Span[i % pad.Length];
        }

        return Str.Adopt(bytes);
    }

    /// <summary>Each character replaced by what <paramref name="map"/> says.</summary>
    public static Str Map(Str text, Func<Rune, Rune> map)
    {
        var result = new ByteBuilder();
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            var rune = Runes.DecodeFirst(rest, out var length);
            _ = Runes.IsInvalid(rune, length) ? result.Append(rest[0]) : result.Append(map(rune));
            rest = rest[length..];
        }

        return result.ToStr();
    }

    /// <summary>The text without white space, as Unicode has it, at either end.</summary>
    public static Str TrimSpace(Str text)
    {
        var rest = TrimStart(TrimEnd(text.Span, Rune.IsWhiteSpace), Rune.IsWhiteSpace);
        return rest.Length == text.Length ? text : Str.From(rest);
    }

    /// <summary>The bytes without the leading characters for which <paramref name="drop"/> holds.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text, Predicate<Rune> drop)
    {
        while (!text.IsEmpty && drop(Runes.DecodeFirst(text, out var length)))
        {
            text = text[length..];
        }

        return text;
    }

    /// <summary>The bytes without the trailing characters for which <paramref name="drop"/> holds.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text, Predicate<Rune> drop)
    {
        while (!text.IsEmpty && drop(Runes.DecodeLast(text, out var length)))
        {
            text = text[..^length];
        }

        return text;
    }
}

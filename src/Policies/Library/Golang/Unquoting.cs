using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Reads literals of Go between double quotes, single quotes or backquotes, as Go's <c>strconv</c> does.</summary>
internal static class Unquoting
{
    /// <summary>What the literal stands for.</summary>
    /// <exception cref="FunctionFailedException">The text is no literal from beginning to end.</exception>
    public static Str Unquote(Str text)
    {
        var value = Read(text.Span, out var length);
        return length == text.Length ? value : throw Fault();
    }

    /// <summary>The literal that the text begins with, quotes and all.</summary>
    /// <exception cref="FunctionFailedException">It does not begin with one.</exception>
    public static Str QuotedPrefix(Str text)
    {
        Read(text.Span, out var length);
        return Str.From(text.Span[..length]);
    }

    private static Str Read(ReadOnlySpan<byte> text, out int length)
    {
        if (text.Length < 2)
        {
            throw Fault();
        }

        return text[0] switch
        {
            (byte)'`' => ReadRaw(text, out length),
            (byte)'"' or (byte)'\'' => ReadEscaped(text, (char)text[0], out length),
            _ => throw Fault(),
        };
    }

    // A raw literal loses its carriage returns and need not be UTF-8.
    private static Str ReadRaw(ReadOnlySpan<byte> text, out int length)
    {
        var end = text[1..].IndexOf((byte)'`');
        if (end < 0)
        {
            throw Fault();
        }

        length = end + 2;
        var result = new ByteBuilder();
        foreach (var value in text[1..(end + 1)])
        {
            if (value != '\r')
            {
                result.Append(value);
            }
        }

        return result.ToStr();
    }

    private static Str ReadEscaped(ReadOnlySpan<byte> text, char quote, out int length)
    {
        var result = new ByteBuilder();
        var rest = text[1..];
        while (!rest.IsEmpty && rest[0] != quote)
        {
            if (!Escapes.TryTake(ref rest, quote, result))
            {
                throw Fault();
            }

            if (quote == '\'')
            {
                break;
            }
        }

        if (rest.IsEmpty || rest[0] != quote)
        {
            throw Fault();
        }

        length = text.Length - rest.Length + 1;
        return result.ToStr();
    }

    private static FunctionFailedException Fault() => new("invalid syntax");
}

using Mgmt.Model;

namespace Mgmt.Functions.Golang;

/// <summary>Variables of the environment in texts, as Go's <c>os.ExpandEnv</c> reads them.</summary>
internal static class EnvironmentText
{
    /// <summary>The text with the values of <c>$name</c> and <c>${name}</c>, of those that are not set nothing; malformed ones go away.</summary>
    public static Str Expand(Str text, IReadOnlyDictionary<Str, Str> environment)
    {
        var result = new List<byte>();
        var rest = text.Span;
        for (var at = rest.IndexOf((byte)'$'); at >= 0 && at + 1 < rest.Length; at = rest.IndexOf((byte)'$'))
        {
            CollectionExtensions.AddRange(result, rest[..at]);
            rest = rest[(at + 1)..];
            var name = ReadName(rest, out var length);
            if (length == 0)
            {
                result.Add((byte)'$');
            }
            else if (!name.IsEmpty && environment.TryGetValue(Str.From(name), out var value))
            {
                CollectionExtensions.AddRange(result, value.Span);
            }

            rest = rest[length..];
        }

        CollectionExtensions.AddRange(result, rest);
        return Str.Adopt([.. result]);
    }

    /// <summary>The name behind a dollar sign, and how many bytes it takes; no bytes when there is none.</summary>
    private static ReadOnlySpan<byte> ReadName(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] == '{')
        {
            // Without an end the brace alone goes away, with nothing in it the pair.
            var end = IsSpecial(text, 1) && text.Length > 2 && text[2] == '}' ? 2 : text.IndexOf((byte)'}');
            length = end < 0 ? 1 : end + 1;
            return end < 0 ? [] : text[1..end];
        }

        if (IsSpecial(text, 0))
        {
            length = 1;
            return text[..1];
        }

        length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] == '_'))
        {
            length++;
        }

        return text[..length];
    }

    // What a shell calls its own arguments and state.
    private static bool IsSpecial(ReadOnlySpan<byte> text, int at) => at < text.Length && "*#$@!?-0123456789"u8.Contains(text[at]);
}

using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Numbers, characters and strings as Go writes them.</summary>
internal static class Literals
{
    /// <summary>Reads a number, its sign in front; null when it is none, or none that can be held.</summary>
    public static Number? Number(ReadOnlySpan<byte> text)
    {
        if (IntegerParser.TryParse(text, 0, 64, out var integer, out _))
        {
            return new(integer, integer, IsFloat: false);
        }

        // What looks like an integer is one, however large.
        if (!text.ContainsAny(".eEpP"u8) || !FloatParser.TryParse(text, isSingle: false, out var number, out _))
        {
            return null;
        }

        var isInteger = number is >= long.MinValue and < 9.2233720368547758E18 && Math.Floor(number) == number;
        return new(isInteger ? (long)number : null, number, IsFloat: true);
    }

    /// <summary>Reads a character between single quotes; null when it is none.</summary>
    public static long? Character(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        return !inner.IsEmpty && Escapes.TryTake(ref inner, '\'', out var rune, out _) && inner.IsEmpty ? rune : null;
    }

    /// <summary>Reads a string between double quotes; null when it is none.</summary>
    public static Str? String(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        var result = new ByteBuilder();
        while (!inner.IsEmpty)
        {
            var plain = inner.IndexOf((byte)'\\');
            result.Append(plain < 0 ? inner : inner[..plain]);
            inner = plain < 0 ? [] : inner[plain..];
            if (inner.IsEmpty)
            {
                break;
            }

            if (!Escapes.TryTake(ref inner, '"', result))
            {
                return null;
            }
        }

        return result.ToStr();
    }

    /// <summary>The text between backquotes, without carriage returns.</summary>
    public static Str RawString(ReadOnlySpan<byte> literal)
    {
        var inner = literal[1..^1];
        return inner.Contains((byte)'\r') ? Str.From(inner.ToArray().Where(static b => b != '\r').ToArray()) : Str.From(inner);
    }
}

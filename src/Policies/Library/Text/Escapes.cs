using System.Text;

namespace Mgmt.Policies.Library.Text;

/// <summary>Characters and escape sequences between quotes, as Go's literals have them.</summary>
internal static class Escapes
{
    /// <summary>Takes one character, which may be escaped, from <paramref name="text"/> and adds it to <paramref name="output"/>; false when there is none.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> text, char quote, ByteBuilder output)
    {
        if (!TryTake(ref text, quote, out var number, out var isByte))
        {
            return false;
        }

        _ = isByte ? output.Append((byte)number) : output.Append(new Rune(number));
        return true;
    }

    /// <summary>Takes one character, which may be escaped, from <paramref name="text"/>, which is not empty.</summary>
    /// <param name="text">The text, afterwards what is left of it.</param>
    /// <param name="quote">The quote that the text stands between.</param>
    /// <param name="number">The character's number.</param>
    /// <param name="isByte">True when it is a single byte, whatever character it would be.</param>
    /// <returns>False when there is none: the quote, the end of a line, a wrong sequence.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> text, char quote, out int number, out bool isByte)
    {
        isByte = false;
        number = Runes.DecodeFirst(text, out var length).Value;
        if (number == quote || number == '\n')
        {
            return false;
        }

        text = text[length..];
        return number != '\\' || TrySequence(ref text, quote, out number, out isByte);
    }

    private static bool TrySequence(ref ReadOnlySpan<byte> text, char quote, out int number, out bool isByte)
    {
        (number, isByte) = (0, false);
        if (text.IsEmpty)
        {
            return false;
        }

        var c = (char)text[0];
        if (c is >= '0' and <= '7')
        {
            isByte = true;
            return TryDigits(ref text, 3, 8, out number) && number <= byte.MaxValue;
        }

        text = text[1..];
        if (c is 'x' or 'u' or 'U')
        {
            isByte = c == 'x';
            return TryDigits(ref text, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16, out number) && (isByte || Rune.IsValid(number));
        }

        number = c switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' => '\\',
            _ => c == quote ? c : -1,
        };
        return number >= 0;
    }

    private static bool TryDigits(ref ReadOnlySpan<byte> text, int count, int radix, out int value)
    {
        value = 0;
        for (var i = 0; i < count; i++)
        {
            var digit = i < text.Length ? Digits.ValueOf(text[i], radix) : -1;
            if (digit < 0)
            {
                return false;
            }

            value = unchecked((value * radix) + digit);
        }

        text = text[count..];
        return true;
    }
}

namespace Mgmt.Policies.Library.Text;

/// <summary>What all readers of numbers share, as Go's <c>strconv</c> has it: what can be wrong, signs, and the underscores between digits.</summary>
internal static class NumberSyntax
{
    /// <summary>What is wrong with a text that is no number.</summary>
    public const string Invalid = "invalid syntax";

    /// <summary>What is wrong with a number that does not fit.</summary>
    public const string OutOfRange = "value out of range";

    /// <summary>The text without the sign it begins with, if any.</summary>
    public static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text) => text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;

    /// <summary>True when each underscore stands between two digits, or between a prefix such as <c>0x</c> and a digit.</summary>
    public static bool HasSoundUnderscores(ReadOnlySpan<byte> text)
    {
        text = WithoutSign(text);
        var radix = 10;

        // '^' is what may not stand beside an underscore to begin with, '0' a digit, '_' an underscore, '!' anything else.
        var previous = '^';
        if (text.Length >= 2 && text[0] == '0' && Lower(text[1]) is 'b' or 'o' or 'x')
        {
            radix = Lower(text[1]) == 'x' ? 16 : 10;
            previous = '0';
            text = text[2..];
        }

        foreach (var value in text)
        {
            if (Digits.ValueOf(value, radix) >= 0)
            {
                previous = '0';
            }
            else if (value == '_')
            {
                if (previous != '0')
                {
                    return false;
                }

                previous = '_';
            }
            else
            {
                if (previous == '_')
                {
                    return false;
                }

                previous = '!';
            }
        }

        return previous != '_';
    }

    /// <summary>The letter in lower case; other bytes are not themselves afterwards, but no letters either.</summary>
    public static char Lower(byte value) => (char)(value | 0x20);
}

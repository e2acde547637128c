using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>What all readers of numbers share, as Go's <c>strconv</c> has it: faults, and the underscores between digits.</summary>
internal static class NumberText
{
    /// <summary>The text is no number.</summary>
    public static FunctionFailedException Syntax(string function, Str text) => Fault(function, text, "invalid syntax");

    /// <summary>The number does not fit.</summary>
    public static FunctionFailedException Range(string function, Str text) => Fault(function, text, "value out of range");

    /// <summary>The text cannot be read as <paramref name="reason"/> says.</summary>
    public static FunctionFailedException Fault(string function, Str text, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"strconv.{function}: parsing {StrQuoting.Quote(text)}: {reason}"));

    /// <summary>True when each underscore stands between two digits, or between a prefix such as <c>0x</c> and a digit.</summary>
    public static bool HasSoundUnderscores(ReadOnlySpan<byte> text)
    {
        text = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        var isHex = false;

        // '^' is what may not stand beside an underscore to begin with, '0' a digit, '_' an underscore, '!' anything else.
        var previous = '^';
        if (text.Length >= 2 && text[0] == '0' && Lower(text[1]) is 'b' or 'o' or 'x')
        {
            isHex = Lower(text[1]) == 'x';
            previous = '0';
            text = text[2..];
        }

        foreach (var value in text)
        {
            if (char.IsAsciiDigit((char)value) || (isHex && char.IsAsciiHexDigit((char)value)))
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

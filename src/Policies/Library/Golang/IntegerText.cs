using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Integers as text in any base, as Go's <c>strconv</c> has them.</summary>
internal static class IntegerText
{
    private const int LargestBase = 36;

    /// <summary>The integer in <paramref name="radix"/>, 2 to 36.</summary>
    /// <exception cref="FunctionFailedException">The base is none.</exception>
    public static Str Format(long value, long radix)
    {
        if (radix is < 2 or > LargestBase)
        {
            throw new FunctionFailedException("strconv: illegal AppendInt/FormatInt base");
        }

        Span<byte> digits = stackalloc byte[65];
        var at = digits.Length;
        var rest = value < 0 ? unchecked((ulong)-value) : (ulong)value;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"u8[(int)(rest % (ulong)radix)];
            rest /= (ulong)radix;
        }
        while (rest > 0);

        if (value < 0)
        {
            digits[--at] = (byte)'-';
        }

        return Str.From(digits[at..]);
    }

    /// <summary>The integer that <paramref name="text"/> is.</summary>
    /// <param name="function">Go's name of the function, for faults.</param>
    /// <param name="text">The text, with a sign or none.</param>
    /// <param name="radix">2 to 36, or 0 for what a prefix such as <c>0x</c> says, and underscores between digits.</param>
    /// <param name="bits">How many bits the integer may have, 1 to 64; 0 is 64.</param>
    /// <exception cref="FunctionFailedException">It is none, or does not fit.</exception>
    public static long Parse(string function, Str text, long radix, long bits)
    {
        var digits = text.Span;
        var isNegative = digits.Length > 0 && digits[0] == '-';
        digits = digits.Length > 0 && digits[0] is (byte)'+' or (byte)'-' ? digits[1..] : digits;
        if (digits.IsEmpty)
        {
            throw NumberText.Syntax(function, text);
        }

        var allowsUnderscores = radix == 0;
        var signless = digits;
        if (radix == 0)
        {
            radix = TakePrefix(ref digits);
        }

        if (radix is < 2 or > LargestBase)
        {
            throw NumberText.Fault(function, text, $"invalid base {radix}");
        }

        if (bits is < 0 or > 64)
        {
            throw NumberText.Fault(function, text, $"invalid bit size {bits}");
        }

        var magnitude = ReadDigits(function, text, digits, radix, allowsUnderscores, bits == 0 ? 64 : (int)bits);
        if (allowsUnderscores && digits.Contains((byte)'_') && !NumberText.HasSoundUnderscores(signless))
        {
            throw NumberText.Syntax(function, text);
        }

        var limit = 1UL << ((bits == 0 ? 64 : (int)bits) - 1);
        return isNegative
            ? magnitude > limit ? throw NumberText.Range(function, text) : unchecked(-(long)magnitude)
            : magnitude >= limit ? throw NumberText.Range(function, text) : (long)magnitude;
    }

    // What begins with a zero is octal, unless a letter says otherwise and something follows it.
    private static long TakePrefix(ref ReadOnlySpan<byte> digits)
    {
        if (digits[0] != '0')
        {
            return 10;
        }

        var radix = digits.Length < 3 ? 0 : NumberText.Lower(digits[1]) switch
        {
            'b' => 2,
            'o' => 8,
            'x' => 16,
            _ => 0,
        };
        digits = digits[(radix == 0 ? 1 : 2)..];
        return radix == 0 ? 8 : radix;
    }

    private static ulong ReadDigits(string function, Str text, ReadOnlySpan<byte> digits, long radix, bool allowsUnderscores, int bits)
    {
        var most = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        UInt128 value = 0;
        foreach (var digit in digits)
        {
            if (digit == '_' && allowsUnderscores)
            {
                continue;
            }

            var number = char.IsAsciiDigit((char)digit) ? digit - '0' : char.IsAsciiLetter((char)digit) ? NumberText.Lower(digit) - 'a' + 10 : LargestBase;
            if (number >= radix)
            {
                throw NumberText.Syntax(function, text);
            }

            value = (value * (ulong)radix) + (ulong)number;
            if (value > most)
            {
                throw NumberText.Range(function, text);
            }
        }

        return (ulong)value;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mgmt.Policies.Library.Text;

/// <summary>Reads integers in any base as Go's <c>strconv.ParseInt</c> does.</summary>
internal static class IntegerParser
{
    private const int LargestBase = 36;
    private const int MostBits = 64;

    /// <summary>Reads an integer.</summary>
    /// <param name="text">The text, with a sign or none.</param>
    /// <param name="radix">2 to 36, or 0 for what a prefix such as <c>0x</c> says, and underscores between digits.</param>
    /// <param name="bits">How many bits the integer may have, 1 to 64; 0 is 64.</param>
    /// <param name="value">The integer; 0 when there is none.</param>
    /// <param name="fault">What is wrong, when there is none.</param>
    /// <returns>False when it is none, or does not fit.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, long radix, long bits, out long value, [NotNullWhen(false)] out string? fault)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var signless = NumberSyntax.WithoutSign(text);
        var digits = signless;
        if (digits.IsEmpty)
        {
            fault = NumberSyntax.Invalid;
            return false;
        }

        var allowsUnderscores = radix == 0;
        radix = allowsUnderscores ? TakePrefix(ref digits) : radix;
        fault = radix is < 2 or > LargestBase ? string.Create(CultureInfo.InvariantCulture, $"invalid base {radix}")
            : bits is < 0 or > MostBits ? string.Create(CultureInfo.InvariantCulture, $"invalid bit size {bits}")
            : null;
        if (fault is not null)
        {
            return false;
        }

        bits = bits == 0 ? MostBits : bits;
        fault = ReadDigits(digits, (int)radix, allowsUnderscores, (int)bits, out var magnitude);
        if (fault is null && allowsUnderscores && digits.Contains((byte)'_') && !NumberSyntax.HasSoundUnderscores(signless))
        {
            fault = NumberSyntax.Invalid;
        }

        var limit = 1UL << (int)(bits - 1);
        fault ??= magnitude > limit || (magnitude == limit && !isNegative) ? NumberSyntax.OutOfRange : null;
        value = fault is not null ? 0 : isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return fault is null;
    }

    // What begins with a zero is octal, unless a letter says otherwise and something follows it.
    private static int TakePrefix(ref ReadOnlySpan<byte> digits)
    {
        if (digits[0] != '0')
        {
            return 10;
        }

        var radix = digits.Length < 3 ? 0 : NumberSyntax.Lower(digits[1]) switch
        {
            'b' => 2,
            'o' => 8,
            'x' => 16,
            _ => 0,
        };
        digits = digits[(radix == 0 ? 1 : 2)..];
        return radix == 0 ? 8 : radix;
    }

    private static string? ReadDigits(ReadOnlySpan<byte> digits, int radix, bool allowsUnderscores, int bits, out ulong magnitude)
    {
        magnitude = 0;
        var most = bits == MostBits ? ulong.MaxValue : (1UL << bits) - 1;
        UInt128 value = 0;
        foreach (var digit in digits)
        {
            if (digit == '_' && allowsUnderscores)
            {
                continue;
            }

            var number = Digits.ValueOf(digit, radix);
            if (number < 0)
            {
                return NumberSyntax.Invalid;
            }

            value = (value * (uint)radix) + (uint)number;
            if (value > most)
            {
                return NumberSyntax.OutOfRange;
            }
        }

        magnitude = (ulong)value;
        return null;
    }
}

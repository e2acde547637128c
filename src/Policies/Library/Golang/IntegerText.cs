using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

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

    /// <summary>The integer that <paramref name="text"/> is, see <see cref="IntegerParser"/>; <paramref name="function"/> is Go's name for faults.</summary>
    /// <exception cref="FunctionFailedException">It is none, or does not fit.</exception>
    public static long Parse(string function, Str text, long radix, long bits) =>
        IntegerParser.TryParse(text.Span, radix, bits, out var value, out var fault) ? value : throw NumberFault.Of(function, text, fault);
}

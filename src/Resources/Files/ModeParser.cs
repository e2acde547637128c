using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>Reads modes: octal, or assignments such as <c>u=rwx,go=rX</c>.</summary>
internal static class ModeParser
{
    private const uint All = 0xfff;

    /// <summary>What <paramref name="text"/> says; null when it is no mode.</summary>
    public static ModeChange? Parse(Str text)
    {
        var span = text.Span;
        return span.IsEmpty ? null
            : span.IndexOfAnyExceptInRange((byte)'0', (byte)'7') < 0 ? Octal(span)
            : Symbolic(span);
    }

    private static ModeChange? Octal(ReadOnlySpan<byte> text)
    {
        var bits = 0u;
        foreach (var digit in text)
        {
            bits = (bits << 3) | (uint)(digit - '0');
            if (bits > All)
            {
                return null;
            }
        }

        return new(All, bits, 0);
    }

    private static ModeChange? Symbolic(ReadOnlySpan<byte> text)
    {
        var result = default(ModeChange);
        foreach (var range in text.Split((byte)','))
        {
            if (Clause(text[range]) is not { } clause)
            {
                return null;
            }

            result = new(
                result.Mask | clause.Mask,
                (result.Bits & ~clause.Mask) | clause.Bits,
                (result.Searchable & ~clause.Mask) | clause.Searchable);
        }

        return result;
    }

    private static ModeChange? Clause(ReadOnlySpan<byte> clause)
    {
        var equals = clause.IndexOf((byte)'=');
        if (equals < 0)
        {
            return null;
        }

        var mask = equals == 0 ? All : 0u;
        foreach (var who in clause[..equals])
        {
            switch (who)
            {
                case (byte)'u':
                    mask |= 0x9c0;
                    break;
                case (byte)'g':
                    mask |= 0x438;
                    break;
                case (byte)'o':
                    mask |= 0x207;
                    break;
                case (byte)'a':
                    mask |= All;
                    break;
                default:
                    return null;
            }
        }

        var bits = 0u;
        var searchable = 0u;
        foreach (var permission in clause[(equals + 1)..])
        {
            switch (permission)
            {
                case (byte)'r':
                    bits |= 0x124;
                    break;
                case (byte)'w':
                    bits |= 0x92;
                    break;
                case (byte)'x':
                    bits |= 0x49;
                    break;
                case (byte)'X':
                    searchable |= 0x49;
                    break;
                case (byte)'s':
                    bits |= 0xc00;
                    break;
                case (byte)'t':
                    bits |= 0x200;
                    break;
                default:
                    return null;
            }
        }

        return new(mask, bits & mask, searchable & mask);
    }
}

using System.Globalization;
using System.Net.Sockets;

namespace Mgmt.Policies.Library.Net;

/// <summary>An IP address of either version.</summary>
/// <param name="Bits">Its bits, the lowest 32 for version 4.</param>
/// <param name="Width">How many they are: 32 or 128.</param>
internal readonly record struct IpAddress(UInt128 Bits, int Width)
{
    private static readonly UInt128 MappedPrefix = (UInt128)0xFFFF << 32;

    /// <summary>Reads an address without zone; null when <paramref name="text"/> is none. Leading zeros are none of its forms.</summary>
    public static IpAddress? Parse(string text) => text.Contains(':', StringComparison.Ordinal) ? ParseLong(text) : ParseShort(text);

    /// <summary>The same address, but one of version 4 that is written in the form of version 6 becomes what it is.</summary>
    public IpAddress Unmapped() => Width == 128 && Bits >> 32 == MappedPrefix >> 32 ? new(Bits & uint.MaxValue, 32) : this;

    /// <summary>The canonical text: decimals, or lower-case groups with the longest run of zeros as <c>::</c>.</summary>
    public override string ToString()
    {
        var plain = Unmapped();
        return plain.Width == 32 ? ShortText((uint)plain.Bits) : LongText(Bits);
    }

    private static string ShortText(uint bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 0xFF}.{(bits >> 8) & 0xFF}.{bits & 0xFF}");

    private static string LongText(UInt128 bits)
    {
        var groups = Enumerable.Range(0, 8).Select(i => (ushort)(bits >> (112 - (16 * i)))).ToArray();
        var (start, length) = LongestZeros(groups);
        var head = string.Join(':', groups[..start].Select(Hexadecimal));
        var tail = string.Join(':', groups[(start + length)..].Select(Hexadecimal));
        return length > 0 ? $"{head}::{tail}" : head;
    }

    private static string Hexadecimal(ushort group) => group.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The first longest run of zeros, of two groups at least; otherwise nothing at the end.</summary>
    private static (int Start, int Length) LongestZeros(ushort[] groups)
    {
        var best = (Start: groups.Length, Length: 0);
        for (var start = 0; start < groups.Length; start++)
        {
            var length = groups.AsSpan(start).IndexOfAnyExcept((ushort)0);
            length = length < 0 ? groups.Length - start : length;
            if (length >= 2 && length > best.Length)
            {
                best = (start, length);
            }
        }

        return best;
    }

    private static IpAddress? ParseShort(string text)
    {
        var parts = text.Split('.');
        uint bits = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit) || (part.Length > 1 && part[0] == '0') || !byte.TryParse(part, CultureInfo.InvariantCulture, out var octet))
            {
                return null;
            }

            bits = (bits << 8) | octet;
        }

        return parts.Length == 4 ? new(bits, 32) : null;
    }

    private static IpAddress? ParseLong(string text)
    {
        // The four decimals at the end are read apart, since the platform is lenient about them.
        var last = text[(text.LastIndexOf(':') + 1)..];
        var isMixed = last.Contains('.', StringComparison.Ordinal);
        if ((isMixed && ParseShort(last) is null)
            || !text.All(static c => char.IsAsciiHexDigit(c) || c is ':' or '.')
            || !System.Net.IPAddress.TryParse(text, out var address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        return new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(address.GetAddressBytes()), 128);
    }
}

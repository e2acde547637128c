using System.Globalization;

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

    // What `::` leaves out is one group at least.
    private static IpAddress? ParseLong(string text)
    {
        var halves = text.Split("::");
        var head = Groups(halves[0], isLast: halves.Length == 1);
        var tail = halves.Length == 2 ? Groups(halves[1], isLast: true) : [];
        if (halves.Length > 2 || head is null || tail is null || (halves.Length == 2 ? head.Count + tail.Count > 7 : head.Count != 8))
        {
            return null;
        }

        UInt128 bits = 0;
        foreach (var group in head.Concat(Enumerable.Repeat((ushort)0, 8 - head.Count - tail.Count)).Concat(tail))
        {
            bits = (bits << 16) | group;
        }

        return new(bits, 128);
    }

    /// <summary>The groups of <paramref name="text"/>, the last two of which may be written as an address of version 4; null when it is no such text.</summary>
    private static List<ushort>? Groups(string text, bool isLast)
    {
        var groups = new List<ushort>();
        var parts = text.Length == 0 ? [] : text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (isLast && i == parts.Length - 1 && ParseShort(parts[i]) is { } address)
            {
                groups.Add((ushort)(address.Bits >> 16));
                groups.Add((ushort)address.Bits);
            }
            else if (parts[i].Length <= 4 && ushort.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group))
            {
                groups.Add(group);
            }
            else
            {
                return null;
            }
        }

        return groups;
    }
}

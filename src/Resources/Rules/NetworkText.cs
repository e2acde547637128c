using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mgmt.Resources.Rules;

/// <summary>Addresses and URLs as policies write them.</summary>
internal static class NetworkText
{
    private const int IPv4Parts = 4;

    /// <summary>True of four decimal numbers with dots, and of an IPv6 address without zone.</summary>
    public static bool IsAddress(string text) =>
        text.Contains(':', StringComparison.Ordinal)
            ? text.AsSpan().IndexOfAny("[]%/") < 0 && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            : text.Split('.') is { Length: IPv4Parts } parts && parts.All(static p => TryNumber(p, byte.MaxValue, out _));

    /// <summary>True of an address with the length of its prefix, e.g. <c>192.0.2.5/24</c>.</summary>
    public static bool IsPrefixed(string text) =>
        text.Split('/') is [var address, var length]
        && IsAddress(address)
        && TryNumber(length, address.Contains(':', StringComparison.Ordinal) ? 128 : 32, out _);

    /// <summary>True of <c>[IP]:port</c>: a port, and an address or nothing before it; IPv6 in brackets.</summary>
    public static bool IsListenAddress(string text) => Split(text) is var (host, _) && (host.Length == 0 || IsAddress(host));

    /// <summary>True of a host, by name or address, and a port.</summary>
    public static bool IsHostAndPort(string text) => Split(text) is var (host, port) && host.Length > 0 && port > 0;

    /// <summary>True of an <c>http</c> or <c>https</c> URL with a host.</summary>
    public static bool IsWebUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0;

    private static (string Host, int Port)? Split(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !TryNumber(text[(colon + 1)..], ushort.MaxValue, out var port))
        {
            return null;
        }

        var host = text[..colon];
        return host is ['[', .. var inner, ']'] ? (inner, port)
            : host.AsSpan().IndexOfAny("[]:/ ") < 0 ? (host, port)
            : null;
    }

    private static bool TryNumber(string text, int greatest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= greatest && (text.Length == 1 || text[0] != '0');
}

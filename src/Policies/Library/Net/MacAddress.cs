namespace Mgmt.Policies.Library.Net;

/// <summary>Hardware addresses as text.</summary>
internal static class MacAddress
{
    /// <summary>
    /// The octets of <paramref name="text"/>, two digits each as written; null when it is no address. An address has 6, 8 or
    /// 20 octets and is written <c>00:1b:…</c>, <c>00-1b-…</c> or <c>001b.…</c>.
    /// </summary>
    public static IReadOnlyList<string>? Octets(string text)
    {
        if (text.Length < 5)
        {
            return null;
        }

        var (separator, width) = text[2] is ':' or '-' ? (text[2], 2) : (text[4], 4);
        if (width == 4 && separator != '.')
        {
            return null;
        }

        var parts = text.Split(separator);
        return Array.TrueForAll(parts, p => p.Length == width && p.All(char.IsAsciiHexDigit)) && parts.Length * width / 2 is 6 or 8 or 20
            ? [.. parts.SelectMany(static p => p.Chunk(2)).Select(static o => new string(o))]
            : null;
    }
}

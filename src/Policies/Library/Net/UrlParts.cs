using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Net;

/// <summary>The parts of a URL that policies ask for.</summary>
/// <param name="Scheme">The scheme in lower case, never empty.</param>
/// <param name="Host">The host and, if there is one, a colon and the port; without user.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="RawQuery">The query as it is written, without <c>?</c>.</param>
internal sealed record UrlParts(string Scheme, Str Host, Str Path, Str RawQuery)
{
    /// <summary>Takes <paramref name="text"/> apart.</summary>
    /// <exception cref="FormatException">It is no URL, or has no scheme; the message says why.</exception>
    public static UrlParts Parse(Str text)
    {
        var url = ByteText.Chars(text);
        if (url.Any(static c => c is < ' ' or (char)0x7F))
        {
            throw new FormatException("invalid control character in URL");
        }

        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
        {
            Decode(url[(fragment + 1)..], isHost: false);
            url = url[..fragment];
        }

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? url[..colon] : "";
        if (!IsScheme(scheme))
        {
            throw new FormatException("missing protocol scheme");
        }

        var rest = url[(colon + 1)..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        var lower = scheme.ToLowerInvariant();
        if (!rest.StartsWith('/'))
        {
            // Opaque, as in `mailto:me@example.com`.
            return new(lower, Str.Empty, Str.Empty, ByteText.Bytes(query));
        }

        var authority = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
        }

        return new(lower, ReadHost(authority), Decode(rest, isHost: false), ByteText.Bytes(query));
    }

    private static bool IsScheme(string scheme) =>
        scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) && scheme.All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');

    private static Str ReadHost(string authority)
    {
        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            Decode(authority[..at], isHost: false);
        }

        var host = authority[(at + 1)..];
        var end = host.LastIndexOf(']');
        if (host.StartsWith('[') && end < 0)
        {
            throw new FormatException("missing ']' in host");
        }

        var port = host.StartsWith('[') ? host[(end + 1)..] : host.LastIndexOf(':') is >= 0 and var colon ? host[colon..] : "";
        if (port.Length > 0 && (port[0] != ':' || !port.Skip(1).All(char.IsAsciiDigit)))
        {
            throw new FormatException($"invalid port \"{port}\" after host");
        }

        return Decode(host, isHost: true);
    }

    private static Str Decode(string text, bool isHost)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (isHost && text[i] is ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}')
            {
                throw new FormatException($"invalid character \"{text[i]}\" in host name");
            }

            if (text[i] != '%')
            {
                bytes.Add((byte)text[i]);
                continue;
            }

            var escape = text.Substring(i, Math.Min(3, text.Length - i));
            if (escape.Length < 3 || !byte.TryParse(escape.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                || (isHost && value < 0x80 && escape != "%25"))
            {
                throw new FormatException($"invalid URL escape \"{escape}\"");
            }

            bytes.Add(value);
            i += 2;
        }

        return Str.Adopt([.. bytes]);
    }
}

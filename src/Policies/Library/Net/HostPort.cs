namespace Mgmt.Policies.Library.Net;

/// <summary>A host and a port, written <c>host:port</c> or <c>[host]:port</c>.</summary>
/// <param name="Host">The host, without brackets; may be empty.</param>
/// <param name="Port">The port; may be empty.</param>
internal readonly record struct HostPort(string Host, string Port)
{
    /// <summary>Takes <paramref name="text"/> apart.</summary>
    /// <exception cref="FormatException">It is not written so; the message says why.</exception>
    public static HostPort Split(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
        {
            throw Fault(text, "missing port in address");
        }

        var host = text[..colon];
        var outside = host;
        if (text[0] == '[')
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0)
            {
                throw Fault(text, "missing ']' in address");
            }

            if (end + 1 != colon)
            {
                throw Fault(text, end + 1 < text.Length && text[end + 1] == ':' ? "too many colons in address" : "missing port in address");
            }

            host = text[1..end];
            outside = host;
        }
        else if (host.Contains(':', StringComparison.Ordinal))
        {
            throw Fault(text, "too many colons in address");
        }

        var rest = outside + text[(colon + 1)..];
        return rest.AsSpan().IndexOfAny('[', ']') is < 0
            ? new(host, text[(colon + 1)..])
            : throw Fault(text, $"unexpected '{rest[rest.AsSpan().IndexOfAny('[', ']')]}' in address");
    }

    private static FormatException Fault(string text, string what) => new($"address {text}: {what}");
}

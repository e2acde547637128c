using System.Net;

namespace Mgmt.Host.Web;

/// <summary>Addresses to listen on, as people write them.</summary>
public static class ListenAddress
{
    /// <summary>What is listened on unless something else is asked for.</summary>
    public const string Default = "127.0.0.1:9233";

    /// <summary>Reads <c>ADDRESS:PORT</c>; only loopback is allowed, since nobody is asked who he is.</summary>
    /// <exception cref="FormatException">It is no such address; the message says what to write.</exception>
    public static IPEndPoint Parse(string text)
    {
        var normal = text.StartsWith("localhost:", StringComparison.Ordinal) ? "127.0.0.1" + text["localhost".Length..] : text;
        if (!IPEndPoint.TryParse(normal, out var address) || !normal.Contains(':', StringComparison.Ordinal))
        {
            throw new FormatException($"`{text}` is no address to listen on: write ADDRESS:PORT, e.g. {Default}, or none");
        }

        return IPAddress.IsLoopback(address.Address)
            ? address
            : throw new FormatException($"`{text}` is not a loopback address: without authentication only those are listened on");
    }
}

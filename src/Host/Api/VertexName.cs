using Mgmt.Model;

namespace Mgmt.Host.Api;

/// <summary>Resources as people name them.</summary>
public static class VertexName
{
    /// <summary>Reads <c>kind[name]</c>; the name may be anything.</summary>
    /// <exception cref="FormatException">It is no such name; the message says what to write.</exception>
    public static VertexId Parse(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && text[^1] == ']'
            ? new(text[..open], text[(open + 1)..^1])
            : throw new FormatException($"`{text}` names no resource: write kind[name], e.g. file[/etc/motd]");
    }
}

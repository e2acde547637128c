using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Docker;

/// <summary>What is wrong with a definition of a <c>docker:container</c>.</summary>
internal static class DockerContainerValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        Word.Fault(spec, DockerContainerSchema.State, "running", "stopped", "removed"),
        DockerContainerSchema.Image.Of(spec).IsEmpty ? "`image` is not given; name one, e.g. `memcached:1.6`" : null,
        .. DockerContainerSchema.Env.Of(spec).Where(static e => !IsVariable(e.ToString())).Select(static e => $"`env` has `{e}`; write `NAME=value`, without spaces"),
        .. Ports(DockerContainerSchema.Ports.Of(spec).AsMap),
        DockerVersion.Fault(spec, DockerContainerSchema.ApiVersion),
    ]);

    private static bool IsVariable(string text) => text.IndexOf('=', StringComparison.Ordinal) > 0 && !text.Any(char.IsWhiteSpace);

    private static IEnumerable<string> Ports(MapValue ports)
    {
        foreach (var (protocol, map) in ports.Entries.ToArray())
        {
            if (protocol.AsStr.ToString() is not ("tcp" or "udp" or "sctp"))
            {
                yield return $"`ports` has the protocol `{protocol.AsStr}`; it must be {Word.List("tcp", "udp", "sctp")}";
            }

            foreach (var port in map.AsMap.Entries.ToArray().SelectMany(static e => new[] { e.Key.AsInt, e.Value.AsInt }).Where(static p => p is < 1 or > ushort.MaxValue))
            {
                yield return $"`ports` has the port {port}; it must be 1 to {ushort.MaxValue}";
            }
        }
    }
}

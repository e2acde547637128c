using Mgmt.Model;

namespace Mgmt.Resources.Docker;

/// <summary>The field table of <c>docker:container</c>.</summary>
internal static class DockerContainerSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`running`, `stopped` or `removed`.", "running");

    public static readonly Field<Str> Image = Fields.Str("image", "The image, with its tag if it is not `latest`.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyList<Str>> Cmd = Fields.StrList("cmd", "The command, instead of the image's own.");

    public static readonly Field<IReadOnlyList<Str>> Env = Fields.StrList("env", "The environment, each as `NAME=value` without spaces.");

    public static readonly Field<Value> Ports = Fields.Of("ports", "map{str: map{int: int}}", "By protocol (`tcp`, `udp`, `sctp`), which port of the host leads to which of the container.", Value.From(MapValue.Empty));

    public static readonly Field<Str> ApiVersion = Fields.Str("apiversion", "The version of the daemon's API to speak, e.g. `v1.40`; empty to agree on one.");

    public static readonly Field<bool> Force = Fields.Bool("force", "Whether a container of another image is replaced.");

    public static readonly KindSchema Schema = new(
        "docker:container",
        KindTraits.AutoEdge,
        "A container of Docker.",
        [State, Image, Cmd, Env, Ports, ApiVersion, Force])
    {
        IsAvailable = false,
        Example = """
            docker:container "cache" {
            	image => "memcached:1.6",
            	ports => {"tcp" => {11211 => 11211}},
            }
            """,
    };
}

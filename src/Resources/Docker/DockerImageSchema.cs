using Mgmt.Model;

namespace Mgmt.Resources.Docker;

/// <summary>The field table of <c>docker:image</c>.</summary>
internal static class DockerImageSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.");

    public static readonly Field<Str> ApiVersion = Fields.Str("apiversion", "The version of the daemon's API to speak, e.g. `v1.40`; empty to agree on one.");

    public static readonly KindSchema Schema = new(
        "docker:image",
        KindTraits.AutoEdge,
        "An image of Docker. The name is the image, with its tag if it is not `latest`.",
        [State, ApiVersion])
    {
        IsAvailable = false,
        Example = """
            docker:image "memcached:1.6" {
            	state => "exists",
            }
            """,
    };
}

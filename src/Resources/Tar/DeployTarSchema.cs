using Mgmt.Model;

namespace Mgmt.Resources.Tar;

/// <summary>The field table of <c>deploy:tar</c>.</summary>
internal static class DeployTarSchema
{
    public static readonly Field<Str> Path = Fields.Str("path", "The archive, an absolute path. Default: the name.");

    public static readonly Field<long> Format = Fields.Int("format", "The format, one of `$const.res.tar.format`.");

    public static readonly KindSchema Schema = new(
        "deploy:tar",
        KindTraits.None,
        "An archive of the policy's own files.",
        [Path, Format])
    {
        IsAvailable = false,
        Example = """
            deploy:tar "/srv/policy.tar" {
            	format => $const.res.tar.format.pax,
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Tar;

/// <summary>The field table of <c>tar</c>.</summary>
internal static class TarSchema
{
    public static readonly Field<Str> Path = Fields.Str("path", "The archive, an absolute path. Default: the name.");

    public static readonly Field<IReadOnlyList<Str>> Inputs = Fields.StrList("inputs", "What goes in: absolute paths, those of directories with a slash at the end.");

    public static readonly Field<long> Format = Fields.Int("format", "The format, one of `$const.res.tar.format`.");

    public static readonly KindSchema Schema = new(
        "tar",
        KindTraits.None,
        "An archive of files of this host.",
        [Path, Inputs, Format])
    {
        IsAvailable = false,
        Example = """
            tar "/srv/etc.tar" {
            	inputs => ["/etc/hosts", "/etc/ssh/"],
            	format => $const.res.tar.format.gnu,
            }
            """,
    };
}

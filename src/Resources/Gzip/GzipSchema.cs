using Mgmt.Model;

namespace Mgmt.Resources.Gzip;

/// <summary>The field table of <c>gzip</c>.</summary>
internal static class GzipSchema
{
    public static readonly Field<Str> Path = Fields.Str("path", "The compressed file, an absolute path. Default: the name.");

    public static readonly Field<Str?> Input = Fields.OptionalStr("input", "The file to compress; excludes `content`.");

    public static readonly Field<Str> Content = Fields.Str("content", "What to compress; excludes `input`.");

    public static readonly Field<long> Level = Fields.Int("level", "How hard to try, one of `$const.res.gzip.level`.");

    public static readonly KindSchema Schema = new(
        "gzip",
        KindTraits.None,
        "A compressed file.",
        [Path, Input, Content, Level])
    {
        IsAvailable = false,
        Example = """
            gzip "/srv/hosts.gz" {
            	input => "/etc/hosts",
            	level => $const.res.gzip.level.best_compression,
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Tftp;

/// <summary>The field table of <c>tftp:file</c>.</summary>
internal static class TftpFileSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Filename = Fields.Str("filename", "The name that it is served under. Default: the name.");

    public static readonly Field<Str> Path = Fields.Str("path", "The file of this host that is served; excludes `data`.");

    public static readonly Field<Str> Data = Fields.Str("data", "What is served; excludes `path`.");

    public static readonly KindSchema Schema = new(
        "tftp:file",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A file that a TFTP server serves.",
        [Server, Filename, Path, Data])
    {
        IsAvailable = false,
        Example = """
            tftp:server ":69" {}
            tftp:file "/boot.cfg" {
            	server => ":69",
            	data => "timeout 5\n",
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Tftp;

/// <summary>The field table of <c>tftp:server</c>.</summary>
internal static class TftpServerSchema
{
    public static readonly Field<Str> Address = Fields.Str("address", "Where it listens: `[IP]:PORT`. Default: the name.");

    public static readonly Field<long> Timeout = Fields.Int("timeout", "Seconds for an answer; 0 for the usual time.");

    public static readonly Field<Str> Root = Fields.Str("root", "An absolute directory whose files it serves; empty for none.");

    public static readonly KindSchema Schema = new(
        "tftp:server",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A TFTP server, made of its files.",
        [Address, Timeout, Root])
    {
        IsAvailable = false,
        Example = """
            tftp:server ":69" {
            	root => "/srv/tftp/",
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Dhcp;

/// <summary>The field table of <c>dhcp:host</c>.</summary>
internal static class DhcpHostSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Mac = Fields.Str("mac", "The client's hardware address. Default: the name.");

    public static readonly Field<Str> Ip = Fields.Str("ip", "Its address, with the length of the prefix.");

    public static readonly Field<Str> Nbp = Fields.Str("nbp", "The URL of what it boots over the network; empty for the server's.");

    public static readonly Field<Str> NbpPath = Fields.Str("nbp_path", "The path of what it boots; empty for that of `nbp`.");

    public static readonly KindSchema Schema = new(
        "dhcp:host",
        KindTraits.AutoGroup,
        "A client of a DHCP server that always gets the same address.",
        [Server, Mac, Ip, Nbp, NbpPath])
    {
        IsAvailable = false,
        Example = """
            dhcp:server ":67" {
            	interface => "eth1",
            }
            dhcp:host "web1" {
            	server => ":67",
            	mac => "00:11:22:33:44:55",
            	ip => "192.0.2.5/24",
            }
            """,
    };
}

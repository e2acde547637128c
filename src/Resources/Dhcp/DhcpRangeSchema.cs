using Mgmt.Model;

namespace Mgmt.Resources.Dhcp;

/// <summary>The field table of <c>dhcp:range</c>.</summary>
internal static class DhcpRangeSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> MacMatch = Fields.Str("macmatch", "The hardware addresses that it is for, with `*` for any part; empty for all.");

    public static readonly Field<Str> Network = Fields.Str("network", "The network, e.g. `192.0.2.0/24`. Default: the name.");

    public static readonly Field<Str> From = Fields.Str("from", "The first address.");

    public static readonly Field<Str> To = Fields.Str("to", "The last address.");

    public static readonly Field<Str> Mask = Fields.Str("mask", "The mask that clients are told; empty for the network's.");

    public static readonly Field<IReadOnlyList<Str>> Skip = Fields.StrList("skip", "Addresses that are not lent.");

    public static readonly Field<bool> Persist = Fields.Bool("persist", "Whether who has which address is kept over a restart.");

    public static readonly Field<Str> Nbp = Fields.Str("nbp", "The URL of what clients boot over the network; empty for the server's.");

    public static readonly Field<Str> NbpPath = Fields.Str("nbp_path", "The path of what they boot; empty for that of `nbp`.");

    public static readonly KindSchema Schema = new(
        "dhcp:range",
        KindTraits.AutoGroup,
        "Addresses that a DHCP server lends.",
        [Server, MacMatch, Network, From, To, Mask, Skip, Persist, Nbp, NbpPath])
    {
        IsAvailable = false,
        Example = """
            dhcp:server ":67" {
            	interface => "eth1",
            }
            dhcp:range "192.0.2.0/24" {
            	server => ":67",
            	from => "192.0.2.100",
            	to => "192.0.2.199",
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Dhcp;

/// <summary>The field table of <c>dhcp:server</c>.</summary>
internal static class DhcpServerSchema
{
    public static readonly Field<Str> Address = Fields.Str("address", "Where it listens: `[IP]:PORT`. Default: the name.");

    public static readonly Field<Str> Interface = Fields.Str("interface", "The interface that it serves; empty for all.");

    public static readonly Field<Str?> ServerId = Fields.OptionalStr("serverid", "The address that it calls itself; unset for the interface's own.");

    public static readonly Field<Str> LeaseTime = Fields.Str("leasetime", "How long an address is lent, e.g. `10m`.");

    public static readonly Field<IReadOnlyList<Str>> Dns = Fields.StrList("dns", "The name servers that clients are told.");

    public static readonly Field<IReadOnlyList<Str>> Routers = Fields.StrList("routers", "The routers that clients are told.");

    public static readonly Field<Str> Nbp = Fields.Str("nbp", "The URL of what clients boot over the network; empty for none.");

    public static readonly KindSchema Schema = new(
        "dhcp:server",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A small DHCP server, made of its children: hosts and ranges.",
        [Address, Interface, ServerId, LeaseTime, Dns, Routers, Nbp])
    {
        IsAvailable = false,
        Example = """
            dhcp:server ":67" {
            	interface => "eth1",
            	leasetime => "10m",
            	dns => ["192.0.2.53"],
            	routers => ["192.0.2.1"],
            }
            """,
    };
}

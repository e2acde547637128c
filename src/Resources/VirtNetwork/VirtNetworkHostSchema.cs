using Mgmt.Model;

namespace Mgmt.Resources.VirtNetwork;

/// <summary>The field table of <c>virt:network:host</c>.</summary>
internal static class VirtNetworkHostSchema
{
    public static readonly Field<Str> Network = Fields.Str("network", "The name of its network; empty for the only one.");

    public static readonly Field<Str> Hostname = Fields.Str("hostname", "What the machine is called. Default: the name.");

    public static readonly Field<Str> Mac = Fields.Str("mac", "Its hardware address.");

    public static readonly Field<Str> Ip = Fields.Str("ip", "Its address.");

    public static readonly KindSchema Schema = new(
        "virt:network:host",
        KindTraits.AutoGroup,
        "A machine of a network that always gets the same address.",
        [Network, Hostname, Mac, Ip])
    {
        IsAvailable = false,
        Example = """
            virt:network "lab" {
            	ip => "192.0.2.1/24",
            }
            virt:network:host "web1" {
            	network => "lab",
            	mac => "52:54:00:11:22:33",
            	ip => "192.0.2.5",
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.VirtNetwork;

/// <summary>The field table of <c>virt:network:range</c>.</summary>
internal static class VirtNetworkRangeSchema
{
    public static readonly Field<Str> Network = Fields.Str("network", "The name of its network; empty for the only one.");

    public static readonly Field<Str> Start = Fields.Str("start", "The first address.");

    public static readonly Field<Str> End = Fields.Str("end", "The last address.");

    public static readonly KindSchema Schema = new(
        "virt:network:range",
        KindTraits.AutoGroup,
        "Addresses that a network lends to its machines.",
        [Network, Start, End])
    {
        IsAvailable = false,
        Example = """
            virt:network "lab" {
            	ip => "192.0.2.1/24",
            }
            virt:network:range "dynamic" {
            	network => "lab",
            	start => "192.0.2.100",
            	end => "192.0.2.199",
            }
            """,
    };
}

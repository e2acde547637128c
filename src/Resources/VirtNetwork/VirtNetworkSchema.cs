using Mgmt.Model;

namespace Mgmt.Resources.VirtNetwork;

/// <summary>The field table of <c>virt:network</c>.</summary>
internal static class VirtNetworkSchema
{
    public static readonly Field<Str> Uri = Fields.Str("uri", "libvirt's connection URI, e.g. `qemu:///system`; empty for libvirt's default.");

    public static readonly Field<Str> State = Fields.Str("state", "Whether it is there, or running; empty to leave that alone.");

    public static readonly Field<bool> Transient = Fields.Bool("transient", "Whether it exists only while it runs, without a definition.");

    public static readonly Field<Str> Startup = Fields.Str("startup", "Whether it starts with the host: `enabled`, `disabled`, or empty to leave that alone.");

    public static readonly Field<Str> Uuid = Fields.Str("uuid", "Its identity; empty for one of libvirt's choice.");

    public static readonly Field<Str> Device = Fields.Str("device", "The bridge, e.g. `virbr1`; empty for one of libvirt's choice.");

    public static readonly Field<Str> Mode = Fields.Str("mode", "How packets leave it, e.g. `nat`.");

    public static readonly Field<Str> Mac = Fields.Str("mac", "The bridge's hardware address; empty for one of libvirt's choice.");

    public static readonly Field<Str> Ip = Fields.Str("ip", "The bridge's address, with the length of the prefix.");

    public static readonly Field<bool> PurgeHosts = Fields.Bool("purge_hosts", "Whether hosts that no resource states are removed.");

    public static readonly Field<bool> PurgeRanges = Fields.Bool("purge_ranges", "Whether ranges that no resource states are removed.");

    public static readonly Field<Value> Auth = Fields.Of("auth", "struct{username str; password str}", "What to answer when the daemon asks who connects.", flags: FieldFlags.Optional | FieldFlags.Secret);

    public static readonly KindSchema Schema = new(
        "virt:network",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A network of virtual machines, by libvirt, made of its children: hosts and ranges.",
        [Uri, State, Transient, Startup, Uuid, Device, Mode, Mac, Ip, PurgeHosts, PurgeRanges, Auth])
    {
        IsAvailable = false,
        Example = """
            virt:network "lab" {
            	uri => "qemu:///system",
            	mode => "nat",
            	ip => "192.0.2.1/24",
            }
            """,
    };
}

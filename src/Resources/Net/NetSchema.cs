using Mgmt.Model;

namespace Mgmt.Resources.Net;

/// <summary>The field table of <c>net</c>.</summary>
internal static class NetSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`up`, `down`, or empty to leave that alone.");

    public static readonly Field<IReadOnlyList<Str>> Addrs = Fields.StrList("addrs", "Its addresses with the length of their prefix, e.g. `192.0.2.5/24`.");

    public static readonly Field<Str> Gateway = Fields.Str("gateway", "The address of the default route.");

    public static readonly Field<bool?> IpForward = Fields.OptionalBool("ip_forward", "Whether packets are forwarded between interfaces; unset to leave that alone.");

    public static readonly KindSchema Schema = new(
        "net",
        KindTraits.Reversible,
        "A network interface. The name is the interface, which has to be there.",
        [State, Addrs, Gateway, IpForward])
    {
        IsAvailable = false,
        Example = """
            net "lo" {
            	state => "up",
            	addrs => ["127.0.0.1/8"],
            }
            """,
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.Hostname;

/// <summary>The field table of <c>hostname</c>.</summary>
internal static class HostnameSchema
{
    public static readonly Field<Str> Hostname = Fields.Str("hostname", "The name for each of the others that is unset.");

    public static readonly Field<Str?> PrettyHostname = Fields.OptionalStr("pretty_hostname", "The name for people.");

    public static readonly Field<Str?> StaticHostname = Fields.OptionalStr("static_hostname", "The name that is kept.");

    public static readonly Field<Str?> TransientHostname = Fields.OptionalStr("transient_hostname", "The name that the kernel has now.");

    public static readonly KindSchema Schema = new(
        "hostname",
        KindTraits.None,
        "The names of this host.",
        [Hostname, PrettyHostname, StaticHostname, TransientHostname])
    {
        IsAvailable = false,
        Example = """
            hostname "this host" {
            	hostname => "web1",
            }
            """,
    };
}

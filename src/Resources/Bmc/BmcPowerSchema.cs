using Mgmt.Model;

namespace Mgmt.Resources.Bmc;

/// <summary>The field table of <c>bmc:power</c>.</summary>
internal static class BmcPowerSchema
{
    public static readonly Field<Str> Hostname = Fields.Str("hostname", "The name or address of the management controller. Default: the name.");

    public static readonly Field<long> Port = Fields.Int("port", "Its port; 0 for the usual one.");

    public static readonly Field<Str> Username = Fields.Str("username", "Who asks.");

    public static readonly Field<Str> Password = Fields.Str("password", "The password.", flags: FieldFlags.Secret);

    public static readonly Field<bool> InsecurePassword = Fields.Bool("insecure_password", "Whether the password may travel in clear.");

    public static readonly Field<Str> Driver = Fields.Str("driver", "How to talk to it, e.g. `ipmi`, `redfish`; empty for what answers.");

    public static readonly Field<Str> State = Fields.Str("state", "`on` or `off`.");

    public static readonly KindSchema Schema = new(
        "bmc:power",
        KindTraits.None,
        "The power of a machine, by its management controller. Needs `Meta:poll`.",
        [Hostname, Port, Username, Password, InsecurePassword, Driver, State])
    {
        IsAvailable = false,
        Example = """
            bmc:power "node1" {
            	hostname => "192.0.2.40",
            	username => "admin",
            	password => "secret",
            	state => "on",
            	Meta:poll => 60,
            }
            """,
    };
}

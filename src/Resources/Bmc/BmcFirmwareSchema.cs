using Mgmt.Model;

namespace Mgmt.Resources.Bmc;

/// <summary>The field table of <c>bmc:firmware</c>.</summary>
internal static class BmcFirmwareSchema
{
    public static readonly Field<Str> Hostname = Fields.Str("hostname", "The name or address of the management controller. Default: the name.");

    public static readonly Field<long> Port = Fields.Int("port", "Its port; 0 for the usual one.");

    public static readonly Field<Str> Username = Fields.Str("username", "Who asks.");

    public static readonly Field<Str> Password = Fields.Str("password", "The password.", flags: FieldFlags.Secret);

    public static readonly Field<bool> InsecurePassword = Fields.Bool("insecure_password", "Whether the password may travel in clear.");

    public static readonly Field<Str> Provider = Fields.Str("provider", "How to talk to it, e.g. `redfish`; empty for what answers.");

    public static readonly Field<Str> File = Fields.Str("file", "The file that has the firmware.");

    public static readonly Field<Str> Hash = Fields.Str("hash", "The digest that the file has to have.");

    public static readonly Field<Str> Version = Fields.Str("version", "The version that it has to be.");

    public static readonly Field<bool> Block = Fields.Bool("block", "Whether to wait until it is installed.");

    public static readonly KindSchema Schema = new(
        "bmc:firmware",
        KindTraits.None,
        "The firmware of a machine, by its management controller. Needs `Meta:poll`.",
        [Hostname, Port, Username, Password, InsecurePassword, Provider, File, Hash, Version, Block])
    {
        IsAvailable = false,
        Example = """
            bmc:firmware "node1" {
            	hostname => "192.0.2.40",
            	username => "admin",
            	password => "secret",
            	file => "/srv/firmware/bios.bin",
            	version => "1.2.3",
            	Meta:poll => 3600,
            }
            """,
    };
}

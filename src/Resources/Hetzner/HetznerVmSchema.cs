using Mgmt.Model;

namespace Mgmt.Resources.Hetzner;

/// <summary>The field table of <c>hetzner:vm</c>.</summary>
internal static class HetznerVmSchema
{
    public static readonly Field<Str> ApiToken = Fields.Str("apitoken", "The token to authenticate with.", flags: FieldFlags.Secret);

    public static readonly Field<Str> State = Fields.Str("state", "What it has to be doing: `running`, `off`, `absent`.");

    public static readonly Field<Str> AllowRebuild = Fields.Str("allowrebuild", "When it may be made anew: `ignore`, `ifneeded`, or empty for never.");

    public static readonly Field<Str> ServerType = Fields.Str("servertype", "The type of machine, e.g. `cx22`.");

    public static readonly Field<Str> DataCenter = Fields.Str("datacenter", "The data centre; empty for any.");

    public static readonly Field<Str> Image = Fields.Str("image", "The image that it starts from.");

    public static readonly Field<Str> UserData = Fields.Str("userdata", "What the machine is told at its first start.");

    public static readonly Field<Str> ServerRescueMode = Fields.Str("serverrescuemode", "The rescue system that it starts; empty for none.");

    public static readonly Field<IReadOnlyList<Str>> ServerRescueKeys = Fields.StrList("serverrescuekeys", "The names of the SSH keys that the rescue system lets in.");

    public static readonly Field<long> WaitInterval = Fields.Sized("waitinterval", "uint32", "Seconds between two looks while something is under way.");

    public static readonly Field<long> WaitTimeout = Fields.Sized("waittimeout", "uint32", "Seconds after which it has failed.");

    public static readonly KindSchema Schema = new(
        "hetzner:vm",
        KindTraits.None,
        "A machine of Hetzner Cloud. Needs `Meta:poll`.",
        [
            ApiToken, State, AllowRebuild, ServerType, DataCenter, Image, UserData, ServerRescueMode, ServerRescueKeys, WaitInterval,
            WaitTimeout,
        ])
    {
        IsAvailable = false,
        Example = """
            hetzner:vm "web1" {
            	apitoken => "token",
            	state => "running",
            	servertype => "cx22",
            	image => "debian-12",
            	Meta:poll => 60,
            }
            """,
    };
}

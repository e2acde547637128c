using Mgmt.Model;

namespace Mgmt.Resources.Fwupd;

/// <summary>The field table of <c>fwupd:device</c>.</summary>
internal static class FwupdDeviceSchema
{
    public static readonly Field<Str> Device = Fields.Str("device", "The device. Default: the name.");

    public static readonly Field<Str> Version = Fields.Str("version", "The version; empty for the newest.");

    public static readonly Field<bool> AllowDowngrade = Fields.Bool("allow_downgrade", "Whether an older version may replace a newer one.");

    public static readonly KindSchema Schema = new(
        "fwupd:device",
        KindTraits.AutoEdge,
        "The firmware of a device, by fwupd.",
        [Device, Version, AllowDowngrade])
    {
        IsAvailable = false,
        Example = """
            fwupd:device "UEFI Device Firmware" {
            	version => "1.2.3",
            }
            """,
    };
}

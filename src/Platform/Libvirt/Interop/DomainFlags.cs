namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>The flags of libvirt that this room uses, under their C names' last words.</summary>
internal static class DomainFlags
{
    public const uint AffectLive = 1;
    public const uint AffectConfig = 2;

    public const uint VcpuMaximum = 4;
    public const uint VcpuGuest = 8;
    public const uint VcpuHotpluggable = 16;
    public const uint MemoryMaximum = 4;

    public const uint StartPaused = 1;
    public const uint UndefineKeepNvram = 8;

    public const uint XmlSecure = 1;
    public const uint XmlInactive = 2;
}

namespace Mgmt.Functions.Os;

/// <summary>Tells a virtual machine from a real one.</summary>
internal static class Virtualisation
{
    private static readonly string[] Makers =
    [
        "QEMU", "KVM", "VMware", "VirtualBox", "innotek GmbH", "Xen", "Bochs", "Parallels", "BHYVE", "Virtual Machine", "Amazon EC2", "Google Compute Engine", "OpenStack", "Apple Virtualization",
    ];

    /// <summary>Whether a hypervisor shows: the processor says so, or the board's maker makes no boards.</summary>
    public static bool IsGuest() =>
        Text("/sys/hypervisor/type").Length > 0
        || Text("/proc/cpuinfo").Contains(" hypervisor", StringComparison.Ordinal)
        || IsMaker(Text("/sys/class/dmi/id/sys_vendor"))
        || IsMaker(Text("/sys/class/dmi/id/product_name"));

    private static bool IsMaker(string name) => Makers.Any(maker => name.Contains(maker, StringComparison.OrdinalIgnoreCase));

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

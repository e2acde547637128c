namespace Mgmt.Resources.Virt;

/// <summary>Sizes are rounded on their way: a balloon moves by pages of 4 KiB, and a hypervisor rounds its limit up to the MiB.</summary>
internal static class MemoryUnits
{
    private const long PageKiB = 4;
    private const long LimitKiB = 1024;

    public static bool IsSameBalloon(long wanted, long actual) => Math.Abs(wanted - actual) < PageKiB;

    public static bool IsSameLimit(long wanted, long actual) => actual >= wanted && actual - wanted < LimitKiB;
}

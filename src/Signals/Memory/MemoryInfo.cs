using System.Runtime.InteropServices;

namespace Mgmt.Signals;

/// <summary>How much of the machine's memory is in use.</summary>
/// <param name="TotalBytes">All of it that the kernel manages.</param>
/// <param name="AvailableBytes">What programs could still get without swapping, by the kernel's estimate.</param>
/// <param name="SwapUsedBytes">What was swapped out.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MemoryInfo(long TotalBytes, long AvailableBytes, long SwapUsedBytes)
{
    /// <summary>The share that is not available, 0 to 1.</summary>
    public double UsedRatio => Math.Clamp(1 - ((double)AvailableBytes / TotalBytes), 0, 1);
}

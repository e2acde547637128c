using System.Runtime.InteropServices;

namespace Mgmt.Signals;

/// <summary>What CPUs spent a period on.</summary>
/// <param name="Usage">The share that was not idle, stolen time included, 0 to 1.</param>
/// <param name="Steal">The share that a hypervisor gave to others, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CpuShares(double Usage, double Steal);

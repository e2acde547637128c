using System.Runtime.InteropServices;

namespace Mgmt.Signals;

/// <summary>How full a file system is, as <c>df</c> counts.</summary>
/// <param name="TotalBytes">Its size.</param>
/// <param name="FreeBytes">What an unprivileged user can still use.</param>
/// <param name="UsedRatio">The share in use of what unprivileged users have, 0 to 1.</param>
/// <param name="InodesUsedRatio">The share of files in use, 0 to 1; 0 where their number has no limit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DiskUsage(long TotalBytes, long FreeBytes, double UsedRatio, double InodesUsedRatio);

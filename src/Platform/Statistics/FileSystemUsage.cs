using System.Runtime.InteropServices;

namespace Mgmt.Platform.Statistics;

/// <summary>How full a file system is.</summary>
/// <param name="TotalBytes">Its size.</param>
/// <param name="FreeBytes">What nobody uses, with what is reserved for the administrator.</param>
/// <param name="AvailableBytes">What an unprivileged user can still use.</param>
/// <param name="TotalInodes">How many files it can hold; 0 where it has no such limit.</param>
/// <param name="FreeInodes">How many more files it can hold; 0 where it has no such limit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileSystemUsage(
    ulong TotalBytes, ulong FreeBytes, ulong AvailableBytes, ulong TotalInodes, ulong FreeInodes);

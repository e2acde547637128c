using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Platform.Statistics;

namespace Mgmt.Signals;

/// <summary>Reads how full the file system below a path is.</summary>
internal static class DiskUsageReader
{
    public static DiskUsage Read(IFileSystemStatistics statistics, Str path)
    {
        var usage = statistics.Read(path.Span);
        if (usage.TotalBytes == 0)
        {
            throw new PathReadException($"{path} lies on a file system without a size");
        }

        var used = Difference(usage.TotalBytes, usage.FreeBytes);
        return new(
            (long)usage.TotalBytes,
            (long)usage.AvailableBytes,
            Share(used, used + usage.AvailableBytes),
            Share(Difference(usage.TotalInodes, usage.FreeInodes), usage.TotalInodes));
    }

    // File systems have been seen to have more free than there is.
    private static ulong Difference(ulong whole, ulong part) => whole > part ? whole - part : 0;

    private static double Share(ulong part, ulong whole) => whole == 0 ? 0 : Math.Clamp((double)part / whole, 0, 1);
}

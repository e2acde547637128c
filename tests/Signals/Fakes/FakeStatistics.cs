using Mgmt.Platform.Statistics;

namespace Mgmt.Signals.Tests;

/// <summary>A file system whose usage a test sets.</summary>
internal sealed class FakeStatistics : IFileSystemStatistics
{
    public FileSystemUsage Usage { get; set; } = new(1000, 400, 300, 50, 40);

    public FileSystemUsage Read(ReadOnlySpan<byte> path) => Usage;
}

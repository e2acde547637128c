using Mgmt.Platform.Contents;
using Mgmt.Platform.Statistics;

namespace Mgmt.Signals.Tests;

public sealed class DiskUsageSignalTests
{
    [Fact]
    public void DiskUsage_EachPeriod_CountsAsDfDoes()
    {
        using var machine = new TestMachine();
        using var disk = new Recorder<DiskUsage>(machine.Sources.DiskUsage("/srv", 10_000));
        machine.Statistics.Usage = new(1000, 0, 0, 0, 0);
        machine.Advance(10_000);

        Assert.Equal([new DiskUsage(1000, 300, 600.0 / 900, 0.2), new DiskUsage(1000, 0, 1, 0)], disk.Values);
    }

    [Fact]
    public void DiskUsage_FileSystemDoesNotAnswer_IsMissingUntilItDoes()
    {
        using var machine = new TestMachine();
        machine.Lane.Hold = true;
        using var disk = new Recorder<DiskUsage>(machine.Sources.DiskUsage("/mnt", 10_000));
        var stuck = machine.Lane.TakeHeld();
        stuck.Stuck(TimeSpan.FromSeconds(5));
        machine.Advance(60_000);
        var waiting = machine.Lane.HeldCount;
        stuck.Run();
        machine.Advance(50);

        Assert.Equal("it has not answered for 5 s", disk.Readings[0].Reason);
        Assert.Equal(0, waiting);
        Assert.True(disk.Readings[1].HasValue);
        Assert.Equal(1, machine.Lane.HeldCount);
    }

    [Fact]
    public void Read_RealFileSystem_IsPlausible()
    {
        var usage = DiskUsageReader.Read(new FileSystemStatistics(), "/");
        var drive = new DriveInfo("/");

        Assert.Equal(drive.TotalSize, usage.TotalBytes);
        Assert.InRange(usage.UsedRatio, 0, 1);
        Assert.InRange(usage.FreeBytes, 0, usage.TotalBytes);
    }

    [Fact]
    public void Read_NoSuchPath_SaysSo()
    {
        var error = Assert.Throws<PathReadException>(() => DiskUsageReader.Read(new FileSystemStatistics(), "/no/such/path"));
        Assert.Equal("/no/such/path: No such file or directory", error.Message);
    }
}

using Mgmt.Model;

namespace Mgmt.Signals.Tests;

/// <summary>Files of the real machine, on the real reading thread; only the events are a test's.</summary>
public sealed class RealFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mgmt-signals-");
    private readonly FakePathWatcher _watcher = new();
    private readonly SignalSources _sources;

    public RealFileTests() => _sources = new(new PolicyClock(TimeProvider.System), _watcher);

    [Fact]
    public void FileContent_FileIsReplaced_IsReadAgain()
    {
        var path = Path.Combine(_directory.FullName, "file");
        using var content = new Recorder<Str>(_sources.FileContent(path));
        content.WaitFor(r => r.Reason == $"{path}: No such file or directory");

        File.WriteAllBytes(path + ".new", [0xff, 0x00, 0x61]);
        File.Move(path + ".new", path);
        _watcher.Raise(path);

        Assert.Equal([0xff, 0x00, 0x61], content.WaitFor(r => r.HasValue).Value.Span.ToArray());
    }

    [Fact]
    public void FileExists_Directory_Exists()
    {
        using var exists = new Recorder<bool>(_sources.FileExists(_directory.FullName));

        Assert.True(exists.WaitFor(r => r.HasValue).Value);
    }

    [Fact]
    public void DiskUsage_Root_Answers()
    {
        using var disk = new Recorder<DiskUsage>(_sources.DiskUsage("/", 60_000));

        Assert.True(disk.WaitFor(r => r.HasValue).Value.TotalBytes > 0);
    }

    public void Dispose()
    {
        _sources.Dispose();
        _watcher.Dispose();
        _directory.Delete(recursive: true);
    }
}

using Mgmt.Model;

namespace Mgmt.Signals.Tests;

public sealed class FileContentSignalTests : IDisposable
{
    private const string Path = "/etc/motd";
    private readonly TestMachine _machine = new();

    [Fact]
    public void FileContent_FileComesAndGoes_IsMissingWithReasonMeanwhile()
    {
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        Change("hello");
        Change(null);

        Assert.Equal("/etc/motd: No such file or directory", content.Readings[0].Reason);
        Assert.Equal("hello", content.Readings[1].Value.ToString());
        Assert.False(content.Readings[2].HasValue);
        Assert.Equal(3, content.Readings.Count);
        Assert.False(content.Ended);
    }

    [Fact]
    public void FileContent_BurstOfEvents_IsReadTwice()
    {
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        _machine.Advance(1_000);
        for (var i = 0; i < 1_000; i++)
        {
            _machine.Watcher.Raise(Path);
        }

        _machine.Advance(1_000);

        Assert.Equal(3, _machine.Reader.Reads);
    }

    [Fact]
    public void FileContent_EventDuringARead_IsNotLost()
    {
        _machine.Lane.Hold = true;
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        var read = _machine.Lane.TakeHeld();
        _machine.Watcher.Raise(Path);
        read.Run();
        _machine.Advance(50);

        Assert.Equal(1, _machine.Lane.HeldCount);
    }

    [Fact]
    public void FileContent_NoEvents_IsReadOnceAMinute()
    {
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        _machine.Advance(300_000);

        Assert.Equal(6, _machine.Reader.Reads);
    }

    [Fact]
    public void FileContent_EventsCannotBeReliedOn_IsPolled()
    {
        _machine.Watcher.PollReason = "network file system";
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        _machine.Advance(60_000);

        Assert.Equal(13, _machine.Reader.Reads);
    }

    [Fact]
    public void FileContent_NoWatchToBeHad_IsPolledAndTheWatchTriedAgain()
    {
        _machine.Watcher.FailuresToCome = 3;
        using var content = new Recorder<Str>(_machine.Sources.FileContent(Path));
        var watches = _machine.Watcher.Watches;
        _machine.Advance(7_000);

        Assert.Equal(0, watches);
        Assert.Equal(1, _machine.Watcher.Watches);
        Assert.True(_machine.Reader.Reads > 3);
    }

    [Fact]
    public void FileContent_RelativePath_IsMissingWithReason()
    {
        using var content = new Recorder<Str>(_machine.Sources.FileContent("motd"));

        Assert.Equal("the path `motd` is not absolute: write it from the root, with a leading `/`", content.Last.Reason);
        Assert.False(content.Ended);
    }

    [Fact]
    public void Dispose_Last_EndsTheWatch()
    {
        new Recorder<Str>(_machine.Sources.FileContent(Path)).Dispose();
        _machine.Advance(120_000);

        Assert.Equal(0, _machine.Watcher.Watches);
        Assert.Equal(1, _machine.Reader.Reads);
    }

    [Fact]
    public void FileExists_FileComes_BecomesTrue()
    {
        using var exists = new Recorder<bool>(_machine.Sources.FileExists(Path));
        Change("");

        Assert.Equal([false, true], exists.Values);
    }

    public void Dispose() => _machine.Dispose();

    private void Change(string? text)
    {
        if (text is null)
        {
            _machine.Reader.Contents.Remove(Path);
        }
        else
        {
            _machine.Reader.Contents[Path] = text;
        }

        _machine.Advance(1_000);
        _machine.Watcher.Raise(Path);
    }
}

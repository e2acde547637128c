using Mgmt.Model;
using Mgmt.Platform.Processes;
using Mgmt.Testing;

namespace Mgmt.Signals.Tests.Audio;

public sealed class SoundLevelTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly ChildSpawner _spawner = new(TimeProvider.System);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgmt-sound-");

    [Fact]
    public async Task Readings_EachSecond_AreTheGreatestAmplitude()
    {
        var seen = await ReadTwiceAsync("echo 'Maximum amplitude:     0.250000' >&2; echo 'Minimum amplitude:    -0.500000' >&2");

        Assert.Equal([0.5, 0.5], seen.Select(static r => r.Value));
    }

    [Fact]
    public async Task Readings_NothingHeard_AreMissing()
    {
        var seen = await ReadTwiceAsync("echo 'no default audio device' >&2; exit 2");

        Assert.All(seen, static r => Assert.Contains("status 2", r.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readings_NoProgram_AreMissing()
    {
        var seen = await ReadTwiceAsync(null);

        Assert.All(seen, static r => Assert.Contains("cannot start", r.Reason, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _spawner.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<List<Reading<double>>> ReadTwiceAsync(string? script)
    {
        var program = Path.Combine(_folder.FullName, "rec");
        if (script is not null)
        {
            await File.WriteAllTextAsync(program, "#!/bin/sh\n" + script + "\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var readings = System.Threading.Channels.Channel.CreateUnbounded<Reading<double>>();
        var sound = new SoundLevel(_spawner, new(_time)) { Program = program };
        using var subscription = sound.Readings().Subscribe(new System.Reactive.AnonymousObserver<Reading<double>>(r => readings.Writer.TryWrite(r)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var first = await readings.Reader.ReadAsync(patience.Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        return [first, await readings.Reader.ReadAsync(patience.Token)];
    }
}

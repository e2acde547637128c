using Mgmt.Model;

namespace Mgmt.Signals.Tests;

public sealed class ClockSignalTests : IDisposable
{
    // 2026-01-01 at midnight UTC, where the tests' time starts.
    private const long Midnight = 1_767_225_600;
    private readonly TestMachine _machine = new();

    [Fact]
    public void Clock_TimePasses_TicksWithTheWallClocksSeconds()
    {
        _machine.Advance(400);
        using var clock = new Recorder<long>(_machine.Sources.Clock());
        _machine.Advance(599);
        var before = clock.Readings.Count;
        _machine.Advance(2_001);

        Assert.Equal(1, before);
        Assert.Equal([Midnight, Midnight + 1, Midnight + 2, Midnight + 3], clock.Values);
        Assert.Equal(Instant.FromUnixMilliseconds((Midnight + 1) * 1_000), clock.Readings[1].At);
    }

    [Fact]
    public void Clock_WallClockIsSet_FollowsWhilePolicyTimeDoesNot()
    {
        using var clock = new Recorder<long>(_machine.Sources.Clock());
        _machine.Time.WallClockShift = TimeSpan.FromSeconds(-3_600.25);
        _machine.Advance(1_000);
        _machine.Advance(1_000);

        Assert.Equal([Midnight, Midnight - 3_600, Midnight - 3_599], clock.Values);
        Assert.Equal(1_250, (clock.Last.At - clock.Readings[0].At).TotalMilliseconds);
    }

    public void Dispose() => _machine.Dispose();
}

namespace Mgmt.Signals.Tests;

public sealed class MemorySignalTests
{
    private const string Text =
        "MemTotal:        8000 kB\nMemFree:          100 kB\nMemAvailable:    2000 kB\nSwapCached:        5 kB\nSwapTotal:       1000 kB\nSwapFree:         400 kB\nDirty: 1 kB\n";

    [Fact]
    public void Memory_AtOnce_IsInBytes()
    {
        using var machine = new TestMachine();
        machine.Proc.Texts["/proc/meminfo"] = Text;
        using var memory = new Recorder<MemoryInfo>(machine.Sources.Memory(1_000));

        Assert.Equal(new MemoryInfo(8_192_000, 2_048_000, 614_400), memory.Last.Value);
        Assert.Equal(0.75, memory.Last.Value.UsedRatio);
    }

    [Fact]
    public void Memory_NothingIsSaidOfWhatIsAvailable_IsMissingWithReason()
    {
        using var machine = new TestMachine();
        machine.Proc.Texts["/proc/meminfo"] = "MemTotal: 8000 kB\n";
        using var memory = new Recorder<MemoryInfo>(machine.Sources.Memory(1_000));

        Assert.Equal("/proc/meminfo does not say how much memory there is, or how much is available", memory.Last.Reason);
    }

    [Fact]
    public void Memory_RealMachine_IsBetweenNoneAndAll()
    {
        using var sampler = new MemorySampler(new ProcFiles());

        Assert.True(sampler.TrySample(default, out var memory));
        Assert.InRange(memory.AvailableBytes, 1, memory.TotalBytes);
    }

    [Fact]
    public void Memory_Tick_AllocatesNothing()
    {
        using var sampler = new MemorySampler(new ProcFiles());
        sampler.TrySample(default, out _);
        sampler.TrySample(default, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sampler.TrySample(default, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

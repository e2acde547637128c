using Mgmt.Model;
using Mgmt.Platform.Events;
using Mgmt.Platform.Network;

namespace Mgmt.Signals.Tests.Kernel;

public sealed class HostSignalTests : IDisposable
{
    private readonly TestMachine _machine = new();

    [Fact]
    public void CpuCount_CpuIsPluggedIn_IsReadAgain()
    {
        _machine.Reader.Contents["/sys/devices/system/cpu/online"] = "0-1\n";
        using var count = new Recorder<long>(_machine.Sources.CpuCount());
        _machine.Advance(100);

        _machine.Reader.Contents["/sys/devices/system/cpu/online"] = "0-2\n";
        _machine.Kernel.Announce(KernelSubject.Modules);
        _machine.Kernel.Announce(KernelSubject.Processors);

        Assert.Equal([2, 3], count.Values);
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData("no socket", 5)]
    public void Hostname_WithoutAnEvent_IsReadAgainAllTheSame(string? deaf, int seconds)
    {
        _machine.Kernel.Deaf = deaf;
        _machine.Reader.Contents["/proc/sys/kernel/hostname"] = "a\n";
        using var name = new Recorder<Str>(_machine.Sources.Hostname());
        _machine.Reader.Contents["/proc/sys/kernel/hostname"] = "b\n";

        _machine.Advance((seconds * 1000) - 1);
        Assert.Equal(["a"], name.Values);
        _machine.Advance(1);
        Assert.Equal(["a", "b"], name.Values);
    }

    [Fact]
    public void ModuleLoaded_KernelWithoutModules_IsFalse()
    {
        using var loaded = new Recorder<bool>(_machine.Sources.ModuleLoaded("kvm"));
        _machine.Advance(100);
        _machine.Reader.Contents["/proc/modules"] = "kvm 1 0 - Live 0x0\n";
        _machine.Kernel.Announce(KernelSubject.Modules);

        Assert.Equal([false, true], loaded.Values);
    }

    [Fact]
    public void UserExists_FileChanges_IsAskedAgain()
    {
        using var exists = new Recorder<bool>(_machine.Sources.UserExists("mary"));
        _machine.Advance(100);
        _machine.Kernel.Users.Add("mary");
        _machine.Watcher.Raise("/etc/passwd");

        Assert.Equal([false, true], exists.Values);
    }

    [Fact]
    public void Interfaces_AllSubscribers_ShareOneWatchWhichEndsWithThem()
    {
        var first = new Recorder<IReadOnlyList<NetworkInterface>>(_machine.Sources.Interfaces());
        var second = new Recorder<IReadOnlyList<NetworkInterface>>(_machine.Sources.Interfaces());
        Assert.Equal(1, _machine.Kernel.Watches);

        _machine.Advance(100);
        _machine.Kernel.Interfaces.Add(new("eth0", 2, "", IsUp: true, Wiring.Wired, []));
        _machine.Kernel.Announce(KernelSubject.Network);
        Assert.Equal("eth0", Assert.Single(second.Last.Value).Name);

        first.Dispose();
        second.Dispose();
        Assert.Equal(0, _machine.Kernel.Watches);
    }

    public void Dispose() => _machine.Dispose();
}

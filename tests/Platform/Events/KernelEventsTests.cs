using System.Globalization;
using Mgmt.Platform.Events;
using Mgmt.Platform.Network;
using Mgmt.Platform.Processes;

namespace Mgmt.Platform.Tests.Events;

/// <summary>The real kernel: an address of the loopback interface comes and goes.</summary>
public sealed class KernelEventsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly KernelEvents _events = new();
    private readonly ChildSpawner _spawner = new(TimeProvider.System);
    private readonly string _address = string.Create(CultureInfo.InvariantCulture, $"127.{Environment.ProcessId / 250 % 250 + 1}.{Environment.ProcessId % 250 + 1}.77/32");

    [Fact]
    public async Task Network_AddressComesAndGoes_IsTold()
    {
        using var told = new SemaphoreSlim(0);
        using var watch = _events.Watch(KernelSubject.Network, () => told.Release());
        Assert.Null(watch.PollReason);

        await AddressAsync("add");
        Assert.True(await told.WaitAsync(Patience));
        Assert.Contains(new NetworkInterfaces().Read(), i => i.Addresses.Any(a => a.ToString() == _address));

        while (told.CurrentCount > 0)
        {
            await told.WaitAsync();
        }

        await AddressAsync("del");
        Assert.True(await told.WaitAsync(Patience));
        Assert.DoesNotContain(new NetworkInterfaces().Read(), i => i.Addresses.Any(a => a.ToString() == _address));
    }

    [Fact]
    public async Task Processors_DeviceEvent_IsToldToThoseOfThatSubjectAlone()
    {
        using var processors = new SemaphoreSlim(0);
        var modules = 0;
        using var watch = _events.Watch(KernelSubject.Processors, () => processors.Release());
        using var other = _events.Watch(KernelSubject.Modules, () => modules++);
        Assert.Null(watch.PollReason);

        // The kernel announces a device anew for whoever writes so to its file.
        await File.WriteAllTextAsync("/sys/devices/system/cpu/cpu0/uevent", "change");

        Assert.True(await processors.WaitAsync(Patience));
        Assert.Equal(0, modules);
    }

    [Fact]
    public async Task Hostname_SetToWhatItIs_IsTold()
    {
        using var told = new SemaphoreSlim(0);
        using var watch = _events.Watch(KernelSubject.Hostname, () => told.Release());
        Assert.Null(watch.PollReason);

        await File.WriteAllTextAsync("/proc/sys/kernel/hostname", await File.ReadAllTextAsync("/proc/sys/kernel/hostname"));

        Assert.True(await told.WaitAsync(Patience));
    }

    [Fact]
    public async Task Watch_Disposed_HearsNothingMore()
    {
        using var told = new SemaphoreSlim(0);
        var silent = 0;
        _events.Watch(KernelSubject.Network, () => silent++).Dispose();
        using var watch = _events.Watch(KernelSubject.Network, () => told.Release());

        await AddressAsync("add");
        await AddressAsync("del");

        Assert.True(await told.WaitAsync(Patience));
        Assert.Equal(0, silent);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // There is one left only where a test has failed.
        await RunAsync("del");
        _events.Dispose();
        _spawner.Dispose();
    }

    private async Task AddressAsync(string verb)
    {
        var result = await RunAsync(verb);
        Assert.True(result.IsSuccess, System.Text.Encoding.UTF8.GetString(result.Error.Span));
    }

    private Task<ChildResult> RunAsync(string verb) => _spawner.RunAsync(ChildRequest.Create("ip", "address", verb, _address, "dev", "lo"), CancellationToken.None);
}

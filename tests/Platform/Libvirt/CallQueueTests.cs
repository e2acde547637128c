using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

public sealed class CallQueueTests
{
    [Fact]
    public async Task Run_OneLane_RunsInOrder()
    {
        using var queue = new CallQueue("test", 4, 1000);
        var order = new List<int>();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => queue.RunAsync("lane", () => Note(order, i), default)));

        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task Run_OneLaneStuck_OthersGoOn()
    {
        using var queue = new CallQueue("test", 2, 1000);
        using var stuck = new ManualResetEventSlim();
        var first = queue.RunAsync("stuck", () => Wait(stuck), default);
        var behind = Enumerable.Range(0, 10).Select(_ => queue.RunAsync("stuck", () => 0, default)).ToArray();

        Assert.Equal(7, await queue.RunAsync("free", () => 7, default));

        Assert.False(first.IsCompleted);
        stuck.Set();
        await first;
        await Task.WhenAll(behind);
    }

    [Fact]
    public async Task Run_TooManyWaiting_SaysSo()
    {
        using var queue = new CallQueue("test", 1, 2);
        using var stuck = new ManualResetEventSlim();
        var first = queue.RunAsync("a", () => Wait(stuck), default);
        var second = queue.RunAsync("b", () => 0, default);

        var e = await Assert.ThrowsAsync<LibvirtException>(() => queue.RunAsync("c", () => 0, default));

        Assert.Contains("2 calls", e.Message, StringComparison.Ordinal);
        stuck.Set();
        await first;
        await second;
    }

    [Fact]
    public async Task Run_CancelledWhileWaiting_IsLeftOut()
    {
        using var queue = new CallQueue("test", 1, 10);
        using var stuck = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var ran = false;
        var first = queue.RunAsync("a", () => Wait(stuck), default);
        var second = queue.RunAsync("a", () => ran = true, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        stuck.Set();
        await first;
        await queue.RunAsync("a", () => 0, default);
        Assert.False(ran);
    }

    [Fact]
    public async Task Run_CallThrows_TaskFailsAndQueueGoesOn()
    {
        using var queue = new CallQueue("test", 1, 10);

        await Assert.ThrowsAsync<DomainNotFoundException>(() => queue.RunAsync<int>("a", () => throw new DomainNotFoundException("gone"), default));

        Assert.Equal(1, await queue.RunAsync("a", () => 1, default));
    }

    [Fact]
    public async Task Dispose_WithCallsWaiting_RunsThemAndTakesNoMore()
    {
        var queue = new CallQueue("test", 2, 10);
        using var stuck = new ManualResetEventSlim();
        var first = queue.RunAsync("a", () => Wait(stuck), default);
        var second = queue.RunAsync("a", () => 5, default);

        queue.Dispose();
        stuck.Set();

        await first;
        Assert.Equal(5, await second);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => queue.RunAsync("a", () => 0, default));
    }

    private static int Note(List<int> order, int i)
    {
        order.Add(i);
        return i;
    }

    private static int Wait(ManualResetEventSlim until)
    {
        until.Wait();
        return 0;
    }
}

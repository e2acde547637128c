using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Signals.Tests;

/// <summary>A machine that exists in a test alone, with time that stands still.</summary>
internal sealed class TestMachine : IDisposable
{
    public TestMachine()
    {
        Clock = new(Time);
        Sources = new(Clock, Watcher, Proc, Reader, Statistics, Lane, new(Kernel, Kernel, Kernel));
    }

    public ManualTimeProvider Time { get; } = new();

    public PolicyClock Clock { get; }

    public FakeProcFiles Proc { get; } = new();

    public FakePathWatcher Watcher { get; } = new();

    public FakePathReader Reader { get; } = new();

    public FakeKernel Kernel { get; } = new();

    public FakeStatistics Statistics { get; } = new();

    public InlineLane Lane { get; } = new();

    public SignalSources Sources { get; }

    public void Advance(double milliseconds) => Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

    public void Dispose() => Sources.Dispose();
}

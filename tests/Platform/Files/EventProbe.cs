namespace Mgmt.Platform.Tests.Files;

/// <summary>Counts calls and waits for them.</summary>
internal sealed class EventProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly object _lock = new();
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public void Call()
    {
        lock (_lock)
        {
            _count++;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Does <paramref name="action"/> and waits for a call that comes after it began.</summary>
    public void Expect(Action action)
    {
        lock (_lock)
        {
            var before = _count;
            action();
            Wait(() => _count > before);
        }
    }

    /// <summary>Waits until a call finds <paramref name="condition"/> true.</summary>
    public void WaitUntil(Func<bool> condition)
    {
        lock (_lock)
        {
            Wait(condition);
        }
    }

    private void Wait(Func<bool> condition)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!condition())
        {
            var left = deadline - DateTime.UtcNow;
            Assert.True(left > TimeSpan.Zero && Monitor.Wait(_lock, left), "the watch said nothing");
        }
    }
}

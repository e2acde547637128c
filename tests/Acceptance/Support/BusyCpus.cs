namespace Mgmt.Acceptance.Tests.Support;

/// <summary>Keeps every CPU busy until it is disposed.</summary>
internal sealed class BusyCpus : IDisposable
{
    private readonly List<Thread> _threads = [];
    private volatile bool _isOver;

    public BusyCpus()
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            var thread = new Thread(Spin) { IsBackground = true, Priority = ThreadPriority.BelowNormal };
            thread.Start();
            _threads.Add(thread);
        }
    }

    public void Dispose()
    {
        _isOver = true;
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Spin()
    {
        while (!_isOver)
        {
            Thread.SpinWait(1000);
        }
    }
}

using Mgmt.Engine.Lanes;

namespace Mgmt.Engine.Tests.Support;

/// <summary>Runs work on the test's own thread, when the test says so, in the order in which it was started.</summary>
internal sealed class FakeLanes : ILanes
{
    private readonly Queue<LaneWork> _queue = new();

    public int Busy => 0;

    public int WrittenOff => 0;

    public int Backlog => _queue.Count;

    public void Start(LaneWork work) => _queue.Enqueue(work);

    public TimeSpan? Supervise() => null;

    public bool RunOne()
    {
        if (!_queue.TryDequeue(out var work))
        {
            return false;
        }

        var context = SynchronizationContext.Current;
        work.Run();
        SynchronizationContext.SetSynchronizationContext(context);
        return true;
    }
}

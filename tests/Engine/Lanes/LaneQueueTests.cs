using Mgmt.Engine.Lanes;

namespace Mgmt.Engine.Tests.Lanes;

public sealed class LaneQueueTests
{
    [Fact]
    public void Dequeue_Urgent_ComesFirst()
    {
        var queue = new LaneQueue();
        queue.Enqueue(new Named("slow", false));
        queue.Enqueue(new Named("fast", true));

        Assert.Equal("fast", queue.Dequeue().Description);
        Assert.Equal("slow", queue.Dequeue().Description);
        Assert.False(queue.TryDequeue(out _));
    }

    [Fact]
    public void Dequeue_EndlessUrgentWork_StarvesNobody()
    {
        var queue = new LaneQueue();
        queue.Enqueue(new Named("slow", false));
        var taken = 0;
        do
        {
            queue.Enqueue(new Named("fast", true));
            taken++;
        }
        while (string.Equals(queue.Dequeue().Description, "fast", StringComparison.Ordinal));

        Assert.InRange(taken, 2, 20);
    }

    private sealed class Named(string name, bool isUrgent) : LaneWork
    {
        public override string Description => name;

        public override bool IsUrgent => isUrgent;

        public override void Run()
        {
        }
    }
}

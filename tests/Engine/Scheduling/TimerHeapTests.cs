using FsCheck;
using FsCheck.Fluent;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class TimerHeapTests
{
    [Fact]
    public void TakeDue_AfterAnyArmingMovingAndCancelling_YieldsTheArmedInOrder() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Node, byte Due, bool Cancel)[]>(),
            static steps =>
            {
                var heap = new TimerHeap();
                var nodes = Enumerable.Range(0, 16).Select(static _ => new TimerNode(TimerKind.Look)).ToArray();
                var expected = new Dictionary<TimerNode, int>();
                foreach (var (node, due, cancel) in steps)
                {
                    var timer = nodes[node % 16];
                    if (cancel)
                    {
                        heap.Cancel(timer);
                        expected.Remove(timer);
                    }
                    else
                    {
                        heap.Arm(timer, new(due));
                        expected[timer] = due;
                    }
                }

                var taken = new List<long>();
                while (heap.TakeDue(new(1000)) is { } timer)
                {
                    taken.Add(timer.Due.Ticks);
                    Assert.False(timer.IsArmed);
                }

                Assert.Equal(expected.Values.Select(static d => (long)d).Order(), taken);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void TakeDue_NothingDue_IsNull()
    {
        var heap = new TimerHeap();
        heap.Arm(new(TimerKind.Look), new Instant(10));

        Assert.Null(heap.TakeDue(new(9)));
        Assert.Equal(new Instant(10), heap.NextDue);
    }

    [Fact]
    public void TakeDue_EqualTimes_FireInTheOrderOfArming()
    {
        var heap = new TimerHeap();
        var timers = Enumerable.Range(0, 50).Select(static _ => new TimerNode(TimerKind.Look)).ToArray();
        foreach (var timer in timers)
        {
            heap.Arm(timer, new(5));
        }

        foreach (var timer in timers)
        {
            Assert.Same(timer, heap.TakeDue(new(5)));
        }
    }
}

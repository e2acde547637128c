namespace Mgmt.Signals.Tests;

/// <summary>Runs reads on the caller's thread, or keeps them until a test lets them go.</summary>
internal sealed class InlineLane : IReadLane
{
    private readonly Queue<IBlockingRead> _held = [];

    public bool Hold { get; set; }

    public void Post(IBlockingRead read)
    {
        if (Hold)
        {
            _held.Enqueue(read);
        }
        else
        {
            read.Run();
        }
    }

    public IBlockingRead TakeHeld() => _held.Dequeue();

    public int HeldCount => _held.Count;

    public void Dispose() => _held.Clear();
}

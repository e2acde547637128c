namespace Mgmt.Engine.Lanes;

/// <summary>One replaceable thread that runs checks and applies.</summary>
internal sealed class Lane : IDisposable
{
    private static readonly TimeSpan SurplusPatience = TimeSpan.FromSeconds(1);
    private readonly LanePool _pool;
    private readonly SemaphoreSlim _wake = new(0);
    private LaneWork? _assigned;
    private volatile LaneWork? _current;
    private long _busySince;

    public Lane(LanePool pool, LaneWork first)
    {
        _pool = pool;
        _assigned = first;
    }

    /// <summary>What it runs; null between two works.</summary>
    public LaneWork? Current => _current;

    /// <summary>The timestamp at which <see cref="Current"/> started.</summary>
    public long BusySince => Volatile.Read(ref _busySince);

    /// <summary>Set under the pool's lock: it may exit after its work, another has its place.</summary>
    public bool IsWrittenOff { get; set; }

    /// <summary>A lane that this one starts before its own work, so that whoever adds many waits for the first alone.</summary>
    public Lane? Following { get; set; }

    public void Start() => new Thread(Loop, maxStackSize: 1 << 20) { IsBackground = true, Name = "mgmt-lane" }.Start();

    /// <summary>Hands work to a parked lane, or (null) wakes it up to exit.</summary>
    public void Assign(LaneWork? work)
    {
        _assigned = work;
        _wake.Release();
    }

    public void Dispose() => _wake.Dispose();

    private void Loop()
    {
        Following?.Start();
        Following = null;
        for (var work = _assigned; work is not null; work = Next())
        {
            Volatile.Write(ref _busySince, _pool.Timestamp);
            _current = work;
            work.Run();
            _current = null;
            SynchronizationContext.SetSynchronizationContext(null);
        }

        Dispose();
    }

    private LaneWork? Next()
    {
        if (_pool.TryTake(this, out var work, out var isSurplus))
        {
            return work;
        }

        if (isSurplus && _wake.Wait(SurplusPatience))
        {
            return _assigned;
        }

        if (isSurplus && _pool.TryRetire(this))
        {
            return null;
        }

        _wake.Wait();
        return _assigned;
    }
}

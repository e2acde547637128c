namespace Mgmt.Engine.Lanes;

/// <summary>
/// A fixed set of lanes. When work waits and lanes are stuck, others are added, up to a bound, and retire when idle; a
/// lane that is stuck too long is written off and reported once.
/// </summary>
/// <threadsafety>Safe from any thread; <see cref="Supervise"/> from one.</threadsafety>
internal sealed class LanePool(TimeProvider time, int size, int bound, Action backlogged, Action<string, TimeSpan> writtenOff) : ILanes, IDisposable
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly LaneQueue _queue = new();
    private readonly List<Lane> _idle = [];
    private readonly List<Lane> _lanes = [];
    private int _lost;
    private int _everLost;
    private bool _backlogTold;
    private bool _closed;

    public int Busy
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count - _idle.Count;
            }
        }
    }

    public int WrittenOff => Volatile.Read(ref _everLost);

    public int Backlog
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    /// <summary>How many threads there are, written-off ones included.</summary>
    public int Threads
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count + _lost;
            }
        }
    }

    internal long Timestamp => time.GetTimestamp();

    public void Start(LaneWork work)
    {
        Lane? idle = null;
        Lane? added = null;
        var tell = false;
        lock (_gate)
        {
            if (_idle.Count > 0)
            {
                idle = _idle[^1];
                _idle.RemoveAt(_idle.Count - 1);
            }
            else if (_lanes.Count < size)
            {
                added = Add(work);
            }
            else
            {
                _queue.Enqueue(work);
                tell = !_backlogTold;
                _backlogTold = true;
            }
        }

        idle?.Assign(work);
        added?.Start();
        if (tell)
        {
            backlogged();
        }
    }

    public TimeSpan? Supervise()
    {
        List<(string Work, TimeSpan For)>? lost = null;
        List<Lane> added = [];
        TimeSpan? again;
        lock (_gate)
        {
            again = SuperviseLocked(ref lost, added);
        }

        for (var i = 1; i < added.Count; i++)
        {
            added[i - 1].Following = added[i];
        }

        added.FirstOrDefault()?.Start();

        foreach (var (work, stuckFor) in lost ?? [])
        {
            writtenOff(work, stuckFor);
        }

        return again;
    }

    /// <summary>Lets idle lanes go; busy ones go when their work ends. Work that waits is dropped.</summary>
    public void Dispose()
    {
        Lane[] idle;
        lock (_gate)
        {
            _closed = true;
            _queue.Clear();
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (var lane in idle)
        {
            lane.Assign(null);
        }
    }

    internal bool TryTake(Lane lane, out LaneWork? work, out bool isSurplus)
    {
        lock (_gate)
        {
            isSurplus = false;
            if (lane.IsWrittenOff || _closed)
            {
                _lost -= lane.IsWrittenOff ? 1 : 0;
                _lanes.Remove(lane);
                work = null;
                return true;
            }

            if (_queue.TryDequeue(out work))
            {
                return true;
            }

            _idle.Add(lane);
            isSurplus = _lanes.Count > size;
            return false;
        }
    }

    /// <summary>Retires an idle lane that is more than the fixed set needs; false when it has to stay, or was just given work.</summary>
    internal bool TryRetire(Lane lane)
    {
        lock (_gate)
        {
            return _lanes.Count > size && _idle.Remove(lane) && _lanes.Remove(lane);
        }
    }

    private TimeSpan? SuperviseLocked(ref List<(string Work, TimeSpan For)>? lost, List<Lane> added)
    {
        var now = Timestamp;
        var stuck = 0;
        var oldest = TimeSpan.Zero;
        for (var i = _lanes.Count - 1; i >= 0; i--)
        {
            var lane = _lanes[i];
            if (lane.Current is not { } work)
            {
                continue;
            }

            var busyFor = time.GetElapsedTime(lane.BusySince, now);
            if (busyFor >= LostAfter)
            {
                lane.IsWrittenOff = true;
                _lanes.RemoveAt(i);
                _lost++;
                _everLost++;
                (lost ??= []).Add((work.Description, busyFor));
                continue;
            }

            stuck += busyFor >= StuckAfter ? 1 : 0;
            oldest = busyFor > oldest ? busyFor : oldest;
        }

        AddWhereStuck(stuck, added);
        _backlogTold = _queue.Count > 0;
        return _queue.Count > 0 ? StuckAfter
            : _idle.Count < _lanes.Count ? LostAfter - oldest + StuckAfter
            : null;
    }

    private void AddWhereStuck(int stuck, List<Lane> added)
    {
        var healthy = _lanes.Count - stuck;
        var wanted = Math.Min(_queue.Count, healthy <= 0 ? MostAtOnce : size - healthy);
        wanted = Math.Min(wanted, bound - _lanes.Count - _lost);
        for (var i = 0; i < wanted; i++)
        {
            added.Add(Add(_queue.Dequeue()));
        }
    }

    private Lane Add(LaneWork first)
    {
        var lane = new Lane(this, first);
        _lanes.Add(lane);
        return lane;
    }
}

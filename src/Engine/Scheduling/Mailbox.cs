namespace Mgmt.Engine.Scheduling;

/// <summary>What other threads tell the scheduler. It stays short: a watch's events coalesce, and a vertex has one job.</summary>
/// <threadsafety>Posting is safe from any thread, taking from the scheduler's.</threadsafety>
internal sealed class Mailbox
{
    private readonly Lock _gate = new();
    private List<Message> _filling = [];
    private List<Message> _taken = [];

    /// <summary>Called by the first message into an empty box, on the poster's thread. Does not block.</summary>
    public Action? Woken { get; set; }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _filling.Count;
            }
        }
    }

    public void Post(in Message message)
    {
        bool wasEmpty;
        lock (_gate)
        {
            wasEmpty = _filling.Count == 0;
            _filling.Add(message);
        }

        if (wasEmpty)
        {
            Woken?.Invoke();
        }
    }

    /// <summary>All that has come, in order; valid until the next call.</summary>
    public IReadOnlyList<Message> Take()
    {
        _taken.Clear();
        lock (_gate)
        {
            (_taken, _filling) = (_filling, _taken);
        }

        return _taken;
    }
}

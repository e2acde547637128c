namespace Mgmt.Engine.Scheduling;

/// <summary>The vertices whose changes the limits hold back, and when they are tried again.</summary>
internal sealed class Withholding
{
    private readonly EngineParts _parts;
    private readonly VertexMachine _machine;
    private readonly Queue<Vertex> _frozen = new();
    private readonly List<Vertex> _paused = [];
    private readonly TimerNode _thaw = new(TimerKind.Thaw);

    public Withholding(EngineParts parts, VertexMachine machine)
    {
        _parts = parts;
        _machine = machine;
    }

    /// <summary>The change of <paramref name="vertex"/> was withheld.</summary>
    public void HoldBack(Vertex vertex, PermitDecision decision)
    {
        if (vertex.IsHeldBack)
        {
            return;
        }

        vertex.IsHeldBack = true;
        if (decision.IsPause)
        {
            _paused.Add(vertex);
            return;
        }

        _frozen.Enqueue(vertex);
        if (_frozen.Count == 1)
        {
            _parts.Observer.Frozen(true, decision.Reason);
        }
    }

    /// <summary>How many vertices a pause holds back.</summary>
    public int Paused()
    {
        _paused.RemoveAll(static v => v.IsRemoved);
        return _paused.Count(static v => v.State == VertexState.Withheld);
    }

    /// <summary>A job has ended: sees to it that what is frozen is tried again when a change is free.</summary>
    public void Ended()
    {
        if (_frozen.Count > 0 && !_thaw.IsArmed)
        {
            ArmThaw();
        }
    }

    /// <summary>Changes are free again: as many frozen vertices as there are are tried.</summary>
    public void Thaw()
    {
        for (var (free, _) = _parts.Limits.Budget(); free > 0 && _frozen.TryDequeue(out var vertex); free--)
        {
            Release(vertex);
        }

        if (_frozen.Count == 0)
        {
            _parts.Observer.Frozen(false, "");
        }
        else if (_parts.Limits.Budget().Available <= 0)
        {
            ArmThaw();
        }
    }

    /// <summary>A pause has ended: everything that one held back is looked at again.</summary>
    public void Resumed()
    {
        foreach (var vertex in _paused)
        {
            Release(vertex);
        }

        _paused.Clear();
    }

    private void ArmThaw()
    {
        var (free, next) = _parts.Limits.Budget();
        if (free > 0)
        {
            _parts.Timers.Arm(_thaw, _parts.Now);
        }
        else if (next is { } due)
        {
            _parts.Timers.Arm(_thaw, due);
        }
    }

    private void Release(Vertex vertex)
    {
        vertex.IsHeldBack = false;
        if (vertex is { Resting: VertexState.Withheld, IsRemoved: false })
        {
            _machine.MarkDirty(vertex, vertex.IsIntentional ? CheckCause.Change : CheckCause.Event);
        }
    }
}

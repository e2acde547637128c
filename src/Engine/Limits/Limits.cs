using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>
/// The one door between a difference and the world. Noop, a pause and the greatest rate of changes are decided here and
/// nowhere else, and a <see cref="Permit"/> is made here and nowhere else.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class Limits
{
    private readonly Lock _gate = new();
    private readonly PolicyClock _clock;
    private readonly bool _noop;
    private readonly ChangeBudget? _budget;
    private readonly HashSet<VertexId> _paused = [];
    private readonly Action _resumed;
    private bool _allPaused;

    internal Limits(PolicyClock clock, EngineOptions options, Action resumed)
    {
        _clock = clock;
        _noop = options.Noop;
        _budget = options.MaxChanges is { } limit ? new ChangeBudget(limit) : null;
        _resumed = resumed;
    }

    /// <summary>True while every change is withheld by <see cref="Pause()"/>.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_gate)
            {
                return _allPaused;
            }
        }
    }

    /// <summary>The resources that are paused one by one.</summary>
    public IReadOnlyList<VertexId> Paused
    {
        get
        {
            lock (_gate)
            {
                return [.. _paused.Order()];
            }
        }
    }

    /// <summary>Withholds every change until <see cref="Resume()"/>; checks go on.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _allPaused = true;
        }
    }

    /// <summary>Withholds the changes of <paramref name="vertex"/> until it is resumed.</summary>
    public void Pause(VertexId vertex)
    {
        lock (_gate)
        {
            _paused.Add(vertex);
        }
    }

    /// <summary>Ends <see cref="Pause()"/>; what was withheld is looked at again. Resources paused one by one stay so.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _allPaused = false;
        }

        _resumed();
    }

    /// <summary>Ends the pause of <paramref name="vertex"/>.</summary>
    public void Resume(VertexId vertex)
    {
        lock (_gate)
        {
            _paused.Remove(vertex);
        }

        _resumed();
    }

    /// <summary>True when <paramref name="spec"/> is to be checked and reported only.</summary>
    internal bool IsNoop(ResourceSpec spec) => (_noop || spec.Meta.Noop) && !spec.Schema.Has(KindTraits.Observer);

    /// <summary>How many withheld changes may be tried again now, and when the next one may.</summary>
    internal (int Available, Instant? NextFree) Budget()
    {
        lock (_gate)
        {
            return _budget is null ? (int.MaxValue, null) : (_budget.Available(_clock.Now), _budget.NextFree);
        }
    }

    /// <summary>Asks for the right to change the world once.</summary>
    internal PermitDecision Request(VertexId vertex, ResourceSpec spec)
    {
        if (spec.Schema.Has(KindTraits.Observer))
        {
            return new(new Permit(), default, "");
        }

        if (IsNoop(spec))
        {
            return new(null, DriftAction.WithheldNoop, "noop");
        }

        lock (_gate)
        {
            if (_allPaused || _paused.Contains(vertex))
            {
                return new(null, DriftAction.WithheldLimit, _allPaused ? "all changes are paused" : "the resource is paused") { IsPause = true };
            }

            if (_budget is not null && !_budget.TryTake(_clock.Now, out _))
            {
                return new(null, DriftAction.WithheldLimit, $"the limit of {_budget.Limit} is reached");
            }
        }

        return new(new Permit(), default, "");
    }
}

using System.Collections.Immutable;

namespace Mgmt.Scaling;

/// <summary>What <see cref="RateMachine"/> remembers: the changes that may still lie within a period. The default remembers none.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public readonly struct RateState : IMachineState<RateState>
{
    private readonly ImmutableArray<CountChange> _changes;

    internal RateState(CountTracker tracker, ImmutableArray<CountChange> changes)
    {
        Tracker = tracker;
        _changes = changes;
    }

    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Rate;

    /// <inheritdoc/>
    public static byte Version => 1;

    internal CountTracker Tracker { get; }

    internal ImmutableArray<CountChange> Changes => _changes.IsDefault ? [] : _changes;

    /// <inheritdoc/>
    public void Write(StateWriter writer)
    {
        Tracker.Write(writer);
        writer.Int(Changes.Length);
        foreach (var (at, delta) in Changes)
        {
            writer.Instant(at);
            writer.Int(delta);
        }
    }

    /// <inheritdoc/>
    public static RateState Read(ref StateReader reader, byte version)
    {
        var tracker = CountTracker.Read(ref reader);
        var changes = ImmutableArray.CreateBuilder<CountChange>(reader.Count(2));
        for (var left = changes.Capacity; left > 0; left--)
        {
            changes.Add(new(reader.Instant(), reader.Int()));
        }

        return new(tracker, changes.MoveToImmutable());
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>What <see cref="StabilizeMachine"/> remembers: the recommendations that may still matter. The default remembers none.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public readonly struct StabilizeState : IMachineState<StabilizeState>
{
    private readonly ImmutableArray<Recommendation> _peaks;
    private readonly ImmutableArray<Recommendation> _dips;

    internal StabilizeState(long latest, ImmutableArray<Recommendation> peaks, ImmutableArray<Recommendation> dips)
    {
        Latest = latest;
        _peaks = peaks;
        _dips = dips;
    }

    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Stabilize;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <summary>The recommendation that holds; null before the first.</summary>
    internal long? Latest { get; }

    /// <summary>Former recommendations, each larger than all later ones: only these can be the largest of a window.</summary>
    internal ImmutableArray<Recommendation> Peaks => _peaks.IsDefault ? [] : _peaks;

    /// <summary>Former recommendations, each smaller than all later ones.</summary>
    internal ImmutableArray<Recommendation> Dips => _dips.IsDefault ? [] : _dips;

    /// <inheritdoc/>
    public void Write(StateWriter writer)
    {
        writer.Bool(Latest.HasValue);
        if (Latest is { } latest)
        {
            writer.Int(latest);
            Write(writer, Peaks);
            Write(writer, Dips);
        }
    }

    /// <inheritdoc/>
    public static StabilizeState Read(ref StateReader reader, byte version) =>
        reader.Bool() ? new(reader.Int(), ReadAll(ref reader), ReadAll(ref reader)) : default;

    private static void Write(StateWriter writer, ImmutableArray<Recommendation> recommendations)
    {
        writer.Int(recommendations.Length);
        foreach (var (until, count) in recommendations)
        {
            writer.Instant(until);
            writer.Int(count);
        }
    }

    private static ImmutableArray<Recommendation> ReadAll(ref StateReader reader)
    {
        var recommendations = ImmutableArray.CreateBuilder<Recommendation>(reader.Count(2));
        for (var left = recommendations.Capacity; left > 0; left--)
        {
            recommendations.Add(new(reader.Instant(), reader.Int()));
        }

        return recommendations.MoveToImmutable();
    }
}

/// <summary>A count that was recommended.</summary>
/// <param name="Until">When another one replaced it.</param>
/// <param name="Count">The count.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Recommendation(Instant Until, long Count);

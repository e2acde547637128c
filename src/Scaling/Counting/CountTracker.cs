using System.Runtime.InteropServices;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>
/// Notices changes of a count that a machine decides on but others carry out: a change counts from the decision when it
/// came out as decided, and otherwise, also when somebody else made it, from when it was seen.
/// </summary>
/// <param name="Current">The count at the last step; null before the first.</param>
/// <param name="Decided">What was decided then.</param>
/// <param name="DecidedAt">Since when that has been decided.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountTracker(long? Current, long Decided, Instant DecidedAt)
{
    /// <summary>The change since the last step, if there is one.</summary>
    public CountChange? Observe(long current, Instant now)
    {
        if (Current is not { } before || before == current)
        {
            return null;
        }

        return new(current == Decided ? DecidedAt : now, Counts.Subtract(current, before));
    }

    /// <summary>The tracker after <paramref name="decided"/> was decided for <paramref name="current"/>.</summary>
    public CountTracker Decide(long current, long decided, Instant now) =>
        new(current, decided, Current == current && Decided == decided ? DecidedAt : now);

    public void Write(StateWriter writer)
    {
        writer.Bool(Current.HasValue);
        if (Current is { } current)
        {
            writer.Int(current);
            writer.Int(Decided);
            writer.Instant(DecidedAt);
        }
    }

    public static CountTracker Read(ref StateReader reader) =>
        reader.Bool() ? new(reader.Int(), reader.Int(), reader.Instant()) : default;
}

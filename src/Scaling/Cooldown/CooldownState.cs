using System.Runtime.InteropServices;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>What <see cref="CooldownMachine"/> remembers: when the count last changed. The default remembers nothing.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CooldownState : IMachineState<CooldownState>
{
    internal CooldownState(CountTracker tracker, Instant? lastUp, Instant? lastChange)
    {
        Tracker = tracker;
        LastUp = lastUp;
        LastChange = lastChange;
    }

    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Cooldown;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <summary>When the count last grew; null when it has not yet.</summary>
    public Instant? LastUp { get; }

    /// <summary>When the count last grew or shrank; null when it has not yet.</summary>
    public Instant? LastChange { get; }

    internal CountTracker Tracker { get; }

    /// <inheritdoc/>
    public void Write(StateWriter writer)
    {
        Tracker.Write(writer);
        writer.Instant(LastUp);
        writer.Instant(LastChange);
    }

    /// <inheritdoc/>
    public static CooldownState Read(ref StateReader reader, byte version) =>
        new(CountTracker.Read(ref reader), reader.OptionalInstant(), reader.OptionalInstant());
}

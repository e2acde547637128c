using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>What <see cref="KeepMachine"/> remembers.</summary>
/// <param name="On">Its last answer; false to begin with.</param>
/// <param name="FalseSince">When the condition became false while the answer was true; null otherwise.</param>
public readonly record struct KeepState(bool On, Instant? FalseSince) : IMachineState<KeepState>
{
    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Keep;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <inheritdoc/>
    public void Write(StateWriter writer)
    {
        writer.Bool(On);
        writer.Instant(FalseSince);
    }

    /// <inheritdoc/>
    public static KeepState Read(ref StateReader reader, byte version) => new(reader.Bool(), reader.OptionalInstant());
}

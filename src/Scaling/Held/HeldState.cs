using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>What <see cref="HeldMachine"/> remembers.</summary>
/// <param name="Since">When the condition became true; null while it is false, and to begin with.</param>
public readonly record struct HeldState(Instant? Since) : IMachineState<HeldState>
{
    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Held;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <inheritdoc/>
    public void Write(StateWriter writer) => writer.Instant(Since);

    /// <inheritdoc/>
    public static HeldState Read(ref StateReader reader, byte version) => new(reader.OptionalInstant());
}

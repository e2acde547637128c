namespace Mgmt.Scaling;

/// <summary>What <see cref="SchmittMachine"/> remembers.</summary>
/// <param name="On">Its last answer; false to begin with.</param>
public readonly record struct SchmittState(bool On) : IMachineState<SchmittState>
{
    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Schmitt;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <inheritdoc/>
    public void Write(StateWriter writer) => writer.Bool(On);

    /// <inheritdoc/>
    public static SchmittState Read(ref StateReader reader, byte version) => new(reader.Bool());
}

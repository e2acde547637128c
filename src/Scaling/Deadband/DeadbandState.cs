namespace Mgmt.Scaling;

/// <summary>What <see cref="DeadbandMachine"/> remembers.</summary>
/// <param name="Last">Its last answer; null while there was no number yet.</param>
public readonly record struct DeadbandState(double? Last) : IMachineState<DeadbandState>
{
    /// <inheritdoc/>
    public static MachineId Machine => MachineId.Deadband;

    /// <inheritdoc/>
    public static byte Version => 1;

    /// <inheritdoc/>
    public void Write(StateWriter writer)
    {
        writer.Bool(Last.HasValue);
        if (Last is { } last)
        {
            writer.Float(last);
        }
    }

    /// <inheritdoc/>
    public static DeadbandState Read(ref StateReader reader, byte version) => new(reader.Bool() ? reader.Float() : null);
}

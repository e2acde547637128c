namespace Mgmt.Scaling;

/// <summary>What a machine remembers between steps: immutable, and able to survive a restart.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IMachineState<TSelf>
    where TSelf : IMachineState<TSelf>
{
    /// <summary>Whose state it is; written first, so that a state is never given to another machine.</summary>
    static abstract MachineId Machine { get; }

    /// <summary>The version that <see cref="Write"/> writes, from 1; every earlier one can still be read.</summary>
    static abstract byte Version { get; }

    /// <summary>Writes it, without the header that <see cref="StateCodec"/> adds.</summary>
    void Write(StateWriter writer);

    /// <summary>Reads what <paramref name="version"/> of <see cref="Write"/> wrote.</summary>
    /// <exception cref="StateFormatException">The bytes are no such state.</exception>
    static abstract TSelf Read(ref StateReader reader, byte version);
}

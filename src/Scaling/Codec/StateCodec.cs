namespace Mgmt.Scaling;

/// <summary>States as bytes: the machine's number, the version of its state, the state.</summary>
public static class StateCodec
{
    /// <summary>Writes <paramref name="state"/> behind its header.</summary>
    public static void Write<TState>(StateWriter writer, TState state)
        where TState : IMachineState<TState>
    {
        WriteHeader(writer, TState.Machine, TState.Version);
        state.Write(writer);
    }

    /// <summary>The bytes of <paramref name="state"/>.</summary>
    public static byte[] Encode<TState>(TState state)
        where TState : IMachineState<TState>
    {
        var writer = new StateWriter();
        Write(writer, state);
        return writer.Written.ToArray();
    }

    /// <summary>The state that <paramref name="bytes"/> are.</summary>
    /// <exception cref="StateFormatException">They are another machine's, a newer version's, or damaged.</exception>
    public static TState Decode<TState>(ReadOnlySpan<byte> bytes)
        where TState : IMachineState<TState>
    {
        var reader = new StateReader(bytes);
        var version = ReadHeader(ref reader, TState.Machine, TState.Version);
        var state = TState.Read(ref reader, version);
        ExpectEnd(ref reader);
        return state;
    }

    internal static void WriteHeader(StateWriter writer, MachineId machine, byte version)
    {
        writer.Byte((byte)machine);
        writer.Byte(version);
    }

    internal static byte ReadHeader(ref StateReader reader, MachineId machine, byte newest)
    {
        var found = (MachineId)reader.Byte();
        if (found != machine)
        {
            throw new StateFormatException($"the state is of machine {found}, not {machine}");
        }

        var version = reader.Byte();
        return version >= 1 && version <= newest
            ? version
            : throw new StateFormatException($"the state of machine {machine} is of version {version}, but only 1 to {newest} can be read");
    }

    internal static void ExpectEnd(ref StateReader reader)
    {
        if (reader.Left > 0)
        {
            throw new StateFormatException($"{reader.Left} bytes follow the state");
        }
    }
}

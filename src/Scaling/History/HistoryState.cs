namespace Mgmt.Scaling;

/// <summary>What <see cref="HistoryMachine"/> remembers: each value from the instant at which it began to hold. The default remembers nothing.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public readonly struct HistoryState<T>
    where T : IEquatable<T>
{
    private const byte NewestVersion = 1;

    internal HistoryState(Timeline<T> samples, TimeSpan longestDelay)
    {
        Samples = samples;
        LongestDelay = longestDelay;
    }

    /// <summary>How many values are remembered.</summary>
    public int Count => Samples.Count;

    internal Timeline<T> Samples { get; }

    internal TimeSpan LongestDelay { get; }

    /// <summary>Writes it behind its header, with <paramref name="values"/> for the values.</summary>
    /// <exception cref="NotSupportedException">A value has no form outside this process.</exception>
    public void Write(StateWriter writer, IValueCodec<T> values)
    {
        StateCodec.WriteHeader(writer, MachineId.History, NewestVersion);
        writer.Duration(LongestDelay);
        writer.Int(Samples.Count);
        long previous = 0;
        for (var i = 0; i < Samples.Count; i++)
        {
            var sample = Samples[i];
            writer.Int(sample.At.Ticks - previous);
            values.Write(writer, sample.Value);
            previous = sample.At.Ticks;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StateFormatException">The bytes are another machine's, a newer version's, or damaged.</exception>
    public static HistoryState<T> Read(ReadOnlySpan<byte> bytes, IValueCodec<T> values)
    {
        var reader = new StateReader(bytes);
        StateCodec.ReadHeader(ref reader, MachineId.History, NewestVersion);
        var longestDelay = reader.Duration();
        var count = reader.Count(2);
        var samples = default(Timeline<T>);
        long at = 0;
        for (var i = 0; i < count; i++)
        {
            var gap = reader.Int();
            if (i > 0 && (gap < 0 || at > long.MaxValue - gap))
            {
                throw new StateFormatException("the samples of the state are not in the order of time");
            }

            at += gap;
            samples = samples.Append(new(new(at), values.Read(ref reader)));
        }

        StateCodec.ExpectEnd(ref reader);
        return new(samples, longestDelay);
    }
}

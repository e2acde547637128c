using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>
/// An immutable sequence of samples in the order of time, made for appending at one end and dropping at the other. All
/// three take constant time, amortised; lookup takes logarithmic time.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
internal readonly struct Timeline<T>
{
    // Sequences that grew from one another share a log. A slot behind a sequence's end belongs to whoever claims it
    // first; anyone else who appends to the same sequence copies. So nobody ever sees a slot change.
    private readonly Log? _log;
    private readonly int _start;
    private readonly int _end;

    private Timeline(Log? log, int start, int end)
    {
        _log = log;
        _start = start;
        _end = end;
    }

    public int Count => _end - _start;

    public Sample<T> this[int index] => _log!.Samples[_start + index];

    public Sample<T> Last => this[Count - 1];

    /// <summary>The sequence with <paramref name="sample"/> behind it, which must not be earlier than the last one.</summary>
    public Timeline<T> Append(Sample<T> sample)
    {
        if (_log is not null && _log.TryClaim(_end))
        {
            _log.Samples[_end] = sample;
            return new(_log, _start, _end + 1);
        }

        var count = Count;
        var copy = new Log(Math.Max(8, count * 2), count + 1);
        if (_log is not null)
        {
            Array.Copy(_log.Samples, _start, copy.Samples, 0, count);
        }

        copy.Samples[count] = sample;
        return new(copy, 0, count + 1);
    }

    /// <summary>The sequence without its first <paramref name="count"/> samples.</summary>
    public Timeline<T> Drop(int count) => count >= Count ? default : new(_log, _start + count, _end);

    /// <summary>The index of the last sample at or before <paramref name="instant"/>, or -1.</summary>
    public int IndexAtOrBefore(Instant instant)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].At <= instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private sealed class Log(int capacity, int claimed)
    {
        private int _claimed = claimed;

        public Sample<T>[] Samples { get; } = new Sample<T>[capacity];

        public bool TryClaim(int slot) =>
            slot < Samples.Length && Interlocked.CompareExchange(ref _claimed, slot + 1, slot) == slot;
    }
}

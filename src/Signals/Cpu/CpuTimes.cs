using System.Runtime.InteropServices;

namespace Mgmt.Signals;

/// <summary>What a CPU, or all of them, spent its time on since the machine started, in the kernel's clock ticks.</summary>
/// <param name="Idle">With nothing to do, or nothing but to wait for a disk.</param>
/// <param name="Stolen">Ready to run, while the hypervisor ran somebody else.</param>
/// <param name="Busy">On everything else.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CpuTimes(long Idle, long Stolen, long Busy)
{
    /// <summary>Reads the numbers of a <c>cpu</c> line in <c>/proc/stat</c>, after its name.</summary>
    /// <exception cref="FormatException">There are too few, or they are no numbers.</exception>
    public static CpuTimes Parse(ReadOnlySpan<byte> line, string path)
    {
        var user = ProcFields.TakeLong(ref line, path);
        var nice = ProcFields.TakeLong(ref line, path);
        var system = ProcFields.TakeLong(ref line, path);
        var idle = ProcFields.TakeLong(ref line, path);
        var waiting = ProcFields.TakeLong(ref line, path);
        var interrupts = ProcFields.TakeLong(ref line, path);
        var softInterrupts = ProcFields.TakeLong(ref line, path);
        var stolen = ProcFields.TakeLong(ref line, path);

        // The time of guests follows, but the kernel counts it as user time as well.
        return new(idle + waiting, stolen, user + nice + system + interrupts + softInterrupts);
    }

    /// <summary>What was spent since <paramref name="earlier"/>. The kernel's idle counters go back now and then; that counts as nothing spent.</summary>
    public CpuTimes Since(CpuTimes earlier) =>
        new(Math.Max(0, Idle - earlier.Idle), Math.Max(0, Stolen - earlier.Stolen), Math.Max(0, Busy - earlier.Busy));

    /// <summary>The shares of this time, or null when no tick has passed.</summary>
    public CpuShares? Shares()
    {
        double total = Idle + Stolen + Busy;
        return total > 0 ? new((Busy + Stolen) / total, Stolen / total) : null;
    }
}

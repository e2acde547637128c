using System.Diagnostics;
using System.Text;

namespace Mgmt.Platform.Kernel;

/// <summary>
/// Named places at which a development build can be told to die: <c>MGMT_FAULT=NAME:N:kill</c> kills the process at the
/// N-th hit of NAME, after appending the name to <c>MGMT_FAULT_LOG</c> if that is set. With a log and no fault, every hit is
/// appended and nothing dies. The shipped build has none.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class FaultPoint
{
    private static readonly FaultPlan? Plan = FaultPlan.Parse(Environment.GetEnvironmentVariable("MGMT_FAULT"));
    private static readonly string? LogPath = Environment.GetEnvironmentVariable("MGMT_FAULT_LOG");
    private static readonly Lock LogGate = new();
    private static int _hits;

    /// <summary>The place called <paramref name="name"/> is reached.</summary>
    [Conditional("FAULTPOINTS")]
    public static void Hit(string name)
    {
        if (Plan is not { } plan)
        {
            Log(name);
        }
        else if (string.Equals(plan.Name, name, StringComparison.Ordinal) && Interlocked.Increment(ref _hits) == plan.Hit)
        {
            Log(name);
            _ = Libc.Kill(Environment.ProcessId, Libc.SignalKill);
        }
    }

    /// <summary>The place called <paramref name="name"/> is reached, if <paramref name="isHere"/>.</summary>
    [Conditional("FAULTPOINTS")]
    public static void HitIf(bool isHere, string name)
    {
        if (isHere)
        {
            Hit(name);
        }
    }

    private static void Log(string name)
    {
        if (LogPath is { Length: > 0 } path)
        {
            lock (LogGate)
            {
                File.AppendAllBytes(path, Encoding.UTF8.GetBytes(name + "\n"));
            }
        }
    }
}

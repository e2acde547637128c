using System.Diagnostics;
using System.Text;

namespace Mgmt.Platform.Kernel;

/// <summary>
/// Named places at which a development build can be told to die: <c>MGMT_FAULT=NAME:N:kill</c> kills the process at the
/// N-th hit of NAME, after appending the name to <c>MGMT_FAULT_LOG</c> if that is set. The shipped build has none.
/// </summary>
internal static class FaultPoint
{
    private static readonly FaultPlan? Plan = FaultPlan.Parse(Environment.GetEnvironmentVariable("MGMT_FAULT"));
    private static int _hits;

    /// <summary>The place called <paramref name="name"/> is reached.</summary>
    [Conditional("FAULTPOINTS")]
    public static void Hit(string name)
    {
        if (Plan is not { } plan || !string.Equals(plan.Name, name, StringComparison.Ordinal) || Interlocked.Increment(ref _hits) != plan.Hit)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("MGMT_FAULT_LOG") is { Length: > 0 } log)
        {
            File.AppendAllBytes(log, Encoding.UTF8.GetBytes(name + "\n"));
        }

        _ = Libc.Kill(Environment.ProcessId, Libc.SignalKill);
    }
}

using Mgmt.Engine.Graph;

namespace Mgmt.Engine.Scheduling;

/// <summary>Tells of checks that do not come to an end, each once: what waits for nothing but itself looks like one that is at work.</summary>
internal sealed class LongChecks(EngineParts parts, VertexGraph graph, Launcher launcher)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private readonly TimerNode _look = new(TimerKind.LongChecks);

    /// <summary>A job has been started.</summary>
    public void Started()
    {
        if (!_look.IsArmed)
        {
            parts.Timers.Arm(_look, parts.Now + Beat);
        }
    }

    /// <summary>It is time to look at what is under way.</summary>
    public void Look()
    {
        var now = parts.Now;
        foreach (var vertex in graph.Vertices)
        {
            if (vertex is { IsRunning: true, IsLongTold: false, Job.Phase: JobPhase.Check } && now - vertex.StartedAt >= Long)
            {
                vertex.IsLongTold = true;
                parts.Observer.CheckIsLong(vertex.Id, now - vertex.StartedAt);
            }
        }

        if (launcher.Running > 0)
        {
            parts.Timers.Arm(_look, now + Beat);
        }
    }
}

using Mgmt.Engine.Graph;
using Mgmt.Engine.Lanes;

namespace Mgmt.Engine.Scheduling;

/// <summary>Ends everything: cancels what runs, closes what is idle, interrupts what does not heed, and gives up in the end.</summary>
internal sealed class Shutdown(EngineParts parts, VertexGraph graph, GraphSwitch graphSwitch, VertexMachine machine)
{
    private readonly TimerNode _timer = new(TimerKind.Stop);
    private Action<bool>? _stopped;
    private TimeSpan _half;
    private bool _isInterrupted;

    /// <summary>True when it is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins; <paramref name="stopped"/> is told whether everything was closed in order.</summary>
    public void Begin(TimeSpan timeout, Action<bool> stopped)
    {
        if (IsOver)
        {
            stopped(true);
            return;
        }

        _stopped += stopped;
        if (machine.Launcher.IsStopping)
        {
            return;
        }

        machine.Launcher.IsStopping = true;
        _half = timeout / 2;
        foreach (var vertex in All())
        {
            if (vertex.IsRunning)
            {
                machine.CancelJob(vertex);
            }
            else
            {
                machine.Touch(vertex);
            }
        }

        parts.Timers.Arm(_timer, parts.After(_half));
    }

    /// <summary>The bound of the present stage has passed.</summary>
    public void Due()
    {
        if (_isInterrupted)
        {
            Finish(false);
            return;
        }

        _isInterrupted = true;
        foreach (var vertex in All().Where(static v => v.IsRunning))
        {
            parts.Lanes.Start(new Interrupt(vertex.Job));
        }

        parts.Timers.Arm(_timer, parts.After(_half));
    }

    /// <summary>Called whenever everything that had come was dealt with.</summary>
    public void Evaluate()
    {
        if (machine.Launcher.IsStopping && !IsOver && machine.Launcher.Running == 0)
        {
            Finish(true);
        }
    }

    private List<Vertex> All() => [.. graph.Vertices, .. graphSwitch.ClosingVertices];

    private void Finish(bool isClean)
    {
        IsOver = true;
        parts.Timers.Cancel(_timer);
        _stopped?.Invoke(isClean);
    }

    private sealed class Interrupt(VertexJob job) : LaneWork
    {
        public override string Description => $"interrupt of {job.Vertex.Id}";

        public override void Run()
        {
            try
            {
                job.Resource?.Interrupt();
            }
            catch (Exception)
            {
                // It is given up on a moment later anyhow.
            }
        }
    }
}

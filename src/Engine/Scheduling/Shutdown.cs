using Mgmt.Engine.Graph;
using Mgmt.Engine.Lanes;

namespace Mgmt.Engine.Scheduling;

/// <summary>Ends everything: closes what is idle, and is ever less patient with what runs, stage by stage.</summary>
internal sealed class Shutdown(EngineParts parts, VertexGraph graph, GraphSwitch graphSwitch, VertexMachine machine)
{
    // What only looks is not worth more; it may hang in a dead mount.
    private static readonly TimeSpan PatienceWithChecks = TimeSpan.FromMilliseconds(450);

    private readonly TimerNode _timer = new(TimerKind.Stop);
    private Action<bool>? _stopped;
    private StopPatience? _patience;
    private StopStage _stage;

    /// <summary>True when it is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins; <paramref name="stopped"/> is told whether everything was closed in order.</summary>
    public void Begin(StopPatience patience, Action<bool> stopped)
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
        _patience = patience;
        foreach (var vertex in All().Where(static v => !v.IsRunning))
        {
            machine.Touch(vertex);
        }

        Enter(patience.Finish == TimeSpan.Zero ? StopStage.Cancel : StopStage.Finish);
    }

    /// <summary>Goes to the next stage at once; nothing when nothing is being stopped.</summary>
    public void Hasten()
    {
        if (_patience is not null && !IsOver)
        {
            Enter(_stage + 1);
        }
    }

    /// <summary>Called whenever everything that had come was dealt with.</summary>
    public void Evaluate()
    {
        if (!machine.Launcher.IsStopping || IsOver)
        {
            return;
        }

        if (machine.Launcher.Running == 0)
        {
            Finish(true);
        }
        else if (_stage == StopStage.Finish && !All().Exists(IsChanging))
        {
            Enter(StopStage.Cancel);
        }
    }

    private List<Vertex> All() => [.. graph.Vertices, .. graphSwitch.ClosingVertices];

    private void Enter(StopStage stage)
    {
        _stage = stage;
        var running = All().FindAll(static v => v.IsRunning);
        var changing = running.FindAll(IsChanging);
        if (changing.Count > 0)
        {
            parts.Observer.Stopping(stage, changing.ConvertAll(static v => v.Id));
        }

        switch (stage)
        {
            case StopStage.Finish:
                running.ForEach(static v => v.Job.Supersede());
                running.Except(changing).ToList().ForEach(machine.CancelJob);
                break;
            case StopStage.Cancel:
                running.ForEach(machine.CancelJob);
                break;
            case StopStage.Interrupt:
                running.ForEach(v => parts.Lanes.Start(new Interrupt(v.Job)));
                break;
            case StopStage.Abandon:
                Finish(false);
                return;
        }

        parts.Timers.Cancel(_timer);
        if ((changing.Count == 0 ? PatienceWithChecks : LengthOf(stage)) is { } length)
        {
            parts.Timers.Arm(_timer, parts.After(length));
        }
    }

    private static bool IsChanging(Vertex vertex) => vertex is { IsRunning: true, Job.Phase: JobPhase.Apply };

    private TimeSpan? LengthOf(StopStage stage) => stage switch
    {
        StopStage.Finish => _patience!.Finish,
        StopStage.Cancel => _patience!.Cancel,
        _ => _patience!.Interrupt,
    };

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

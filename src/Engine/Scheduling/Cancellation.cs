using Mgmt.Engine.Lanes;

namespace Mgmt.Engine.Scheduling;

/// <summary>Cancels the present run of a job, on a lane because the callbacks of the resource may block.</summary>
internal sealed class Cancellation(VertexJob job) : LaneWork
{
    private readonly CancellationTokenSource _cancellation = job.SpendCancellation();

    public override string Description => $"cancellation of {job.Vertex.Id}";

    public override void Run()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (AggregateException)
        {
            // A callback of the resource threw; its job reports what came of it.
        }
    }
}

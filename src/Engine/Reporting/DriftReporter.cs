using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Reporting;

/// <summary>Journals every difference and what became of it; one that is withheld and stays the same, once.</summary>
internal sealed class DriftReporter(EngineParts parts)
{
    public void Applied(Vertex vertex, VertexJob job) => Report(vertex, job, DriftAction.Applied, "", job.Duration);

    public void Failed(Vertex vertex, VertexJob job, Exception error) =>
        Report(vertex, job, DriftAction.Failed, error.Message, job.Duration);

    public void Withheld(Vertex vertex, VertexJob job)
    {
        if (vertex.Withheld is { } known && known.Action == job.Decision.Withheld && known.Changes.SequenceEqual(job.Difference!.Changes))
        {
            return;
        }

        vertex.Withheld = Report(vertex, job, job.Decision.Withheld, job.Decision.Reason, TimeSpan.Zero);
    }

    /// <summary>A check found nothing: if something was withheld until now, it is gone.</summary>
    public void Clean(Vertex vertex)
    {
        if (vertex.Withheld is { } gone)
        {
            vertex.Withheld = null;
            Tell(gone with { Time = parts.Now, Action = DriftAction.Cleared, Outcome = "", Duration = TimeSpan.Zero });
        }
    }

    private DriftEvent Report(Vertex vertex, VertexJob job, DriftAction action, string outcome, TimeSpan duration)
    {
        vertex.Withheld = null;
        var cause = job.Request.IsIntentional ? DriftCause.Intentional : DriftCause.Corrective;
        var drift = new DriftEvent(job.FoundAt, vertex.Id, job.Difference!.Changes, cause, action, outcome, duration);
        Tell(drift);
        return drift;
    }

    private void Tell(DriftEvent drift)
    {
        parts.Journal.Append(drift);
        parts.Observer.Drifted(drift);
    }
}

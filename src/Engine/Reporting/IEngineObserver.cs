using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>
/// Is told what the engine does, by its scheduler: every member returns at once and does not block. What a member throws
/// is ignored.
/// </summary>
public interface IEngineObserver
{
    /// <summary>A vertex went from one state to another.</summary>
    void Changed(in VertexTransition transition)
    {
    }

    /// <summary>A check ended.</summary>
    void Checked(in CheckReport report)
    {
    }

    /// <summary>A difference was found, and applied, withheld, or gone again. The journal has it too.</summary>
    void Drifted(DriftEvent drift)
    {
    }

    /// <summary>The graph has settled, or is at work again (null).</summary>
    void Converged(ConvergenceReport? report)
    {
    }

    /// <summary>The limit of changes was reached and further ones are withheld (true), or none is withheld any more (false).</summary>
    void Frozen(bool frozen, string reason)
    {
    }

    /// <summary>A lane is stuck in <paramref name="work"/> and was replaced; told once a lane.</summary>
    void LaneWrittenOff(string work, TimeSpan stuckFor)
    {
    }

    /// <summary>A check has been under way for <paramref name="runningFor"/> and may hang; told once a check.</summary>
    void CheckIsLong(VertexId vertex, TimeSpan runningFor)
    {
    }

    /// <summary>A watch was lost and is set up anew after a while.</summary>
    void WatchLost(VertexId vertex, Exception cause)
    {
    }

    /// <summary>A vertex cannot be watched and is looked at every <paramref name="period"/> instead; zero when it can be watched again.</summary>
    void Polled(VertexId vertex, TimeSpan period, string reason)
    {
    }

    /// <summary>A resource could not be closed in order; it is let go all the same.</summary>
    void CloseFailed(VertexId vertex, Exception cause)
    {
    }

    /// <summary>The engine stops, and <paramref name="running"/> has not ended yet: what is done about it now.</summary>
    void Stopping(StopStage stage, IReadOnlyList<VertexId> running)
    {
    }

    /// <summary>The thread that everything depends on is alive: told every <see cref="EngineOptions.HeartbeatPeriod"/>, by itself.</summary>
    void Alive()
    {
    }

    /// <summary>The engine itself met something that it did not expect; it goes on.</summary>
    void Faulted(Exception fault)
    {
    }
}

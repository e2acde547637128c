using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>Is told what a run does. Calls come from several threads, one at a time, and must return at once.</summary>
public interface IRunObserver
{
    /// <summary>A policy took effect: the first one, or a changed one.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="vertices">How many resources it has by now.</param>
    /// <param name="isReload">True when another ran before.</param>
    void PolicyLoaded(string name, int vertices, bool isReload);

    /// <summary>A policy was refused; what ran before goes on.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="diagnostics">Why.</param>
    /// <param name="consequence">What happens now, in one line.</param>
    void PolicyRefused(string name, IReadOnlyList<Diagnostic> diagnostics, string consequence);

    /// <summary>The policy decided something.</summary>
    void Decided(DecisionRecord decision);

    /// <summary>Something of the policy failed or waits for an input, or does so no longer.</summary>
    void FaultsChanged(IReadOnlyList<PolicyFault> appeared, IReadOnlyList<PolicyFault> gone);

    /// <summary>A difference was found.</summary>
    void Drifted(DriftEvent drift);

    /// <summary>A resource got into trouble, or out of it.</summary>
    void Troubled(TroubleReport report);

    /// <summary>The graph settled.</summary>
    void Settled(SettledReport report);

    /// <summary>The run ends, and something has not ended yet.</summary>
    void Stopping(StoppingReport report);

    /// <summary>A <c>print</c> resource speaks.</summary>
    void Printed(VertexId vertex, Str message);

    /// <summary>A resource cannot be watched, the first one for this reason, and is looked at every <paramref name="period"/> instead.</summary>
    void Polled(VertexId vertex, TimeSpan period, string reason);

    /// <summary>Something that an administrator has to know.</summary>
    void Alert(string message);
}

using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>The answer to a request to change the world: a permit, or why not.</summary>
/// <param name="Permit">The permit; null when the change is withheld.</param>
/// <param name="Withheld">How the difference is reported when there is none.</param>
/// <param name="Reason">Why it is withheld.</param>
internal readonly record struct PermitDecision(Permit? Permit, DriftAction Withheld, string Reason)
{
    /// <summary>True when someone has to end a pause first; false when the limit frees itself.</summary>
    public bool IsPause { get; init; }
}

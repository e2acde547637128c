namespace Mgmt.Policies.Catalogue;

/// <summary>The policy asked to stop everything.</summary>
public sealed class PolicyPanicException(string message) : Exception(message);

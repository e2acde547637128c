namespace Mgmt.Engine.Scheduling;

/// <summary>A vertex is of a kind that this build cannot run.</summary>
internal sealed class KindUnavailableException(string kind)
    : Exception($"the kind `{kind}` cannot be run by this build; take the resource out of the policy");

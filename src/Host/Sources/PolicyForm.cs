namespace Mgmt.Host.Sources;

/// <summary>What a policy is written in.</summary>
public enum PolicyForm
{
    /// <summary>The policy language.</summary>
    Language,

    /// <summary>YAML: resources and edges as they are, without anything to be evaluated.</summary>
    Graph,
}

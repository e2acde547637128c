using Mgmt.Model;

namespace Mgmt.Host.Api;

/// <summary>The policy that runs has no such resource.</summary>
public sealed class NoSuchResourceException(VertexId vertex)
    : Exception($"the policy that runs has no resource {vertex}: write it as reports do, kind[name]");

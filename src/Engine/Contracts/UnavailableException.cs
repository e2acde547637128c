namespace Mgmt.Engine;

/// <summary>This build cannot do what a resource asks for, so that trying again does not help.</summary>
/// <param name="what">What it asks for, e.g. <c>the kind `svc`</c>.</param>
/// <param name="remedy">What to do instead, as half a sentence.</param>
public sealed class UnavailableException(string what, string remedy) : Exception($"{what} is not available in this build; {remedy}")
{
    /// <summary>A resource is of a kind that can be stated, but not run.</summary>
    public static UnavailableException OfKind(string kind) => new($"the kind `{kind}`", "take the resource out of the policy");
}

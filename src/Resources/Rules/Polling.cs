using Mgmt.Model;

namespace Mgmt.Resources.Rules;

/// <summary>Kinds whose world can only be asked, again and again.</summary>
internal static class Polling
{
    /// <summary>What is wrong with a resource that has to be polled.</summary>
    public static string? Fault(ResourceSpec spec) =>
        spec.Meta.Poll > 0 ? null : $"{spec.Kind} resources can only be polled; set Meta:poll to the seconds between two looks";
}

namespace Mgmt.Resources.Rules;

/// <summary>Puts the rules of a kind together.</summary>
internal static class Faults
{
    /// <summary>The faults that were found; the null ones are rules that are kept.</summary>
    public static IEnumerable<string> Of(params IEnumerable<string?> found) => found.OfType<string>();
}

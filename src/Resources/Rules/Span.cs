using Mgmt.Model;

namespace Mgmt.Resources.Rules;

/// <summary>Spans of time, in whole milliseconds.</summary>
internal static class Span
{
    /// <summary>What is wrong with <paramref name="field"/>, which is not negative.</summary>
    public static string? Fault(ResourceSpec spec, Field<long> field) =>
        field.Of(spec) is < 0 and var span ? $"`{field.Name}` is {span}; it must be 0 or more milliseconds" : null;
}

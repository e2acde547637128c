using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The fields of a check that judges a number.</summary>
/// <param name="measured">What the number counts, e.g. <c>seconds</c>.</param>
internal sealed class RangeFields(string measured)
{
    public Field<Str> Warning { get; } = Fields.Str(
        "warning", $"The range of {measured} outside which it is a warning, as plugins write ranges: `10`, `10:20`, `~:10`, `@10:20`; empty for any.");

    public Field<Str> Critical { get; } = Fields.Str(
        "critical", $"The range of {measured} outside which it is critical, as plugins write ranges; empty for any.");

    /// <summary>The fields, in the order of the reference.</summary>
    public IReadOnlyList<Field> All => [Warning, Critical];

    /// <summary>What is wrong with them in <paramref name="spec"/>.</summary>
    public IEnumerable<string?> Faults(ResourceSpec spec) => [CheckRules.Range(spec, Warning), CheckRules.Range(spec, Critical)];
}

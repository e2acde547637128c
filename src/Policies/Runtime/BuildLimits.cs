using System.Globalization;
using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>
/// Limits for what is made while a policy runs, so that loops in loops and functions that call one another twice end in a
/// report, and not in a machine without memory.
/// </summary>
internal sealed class BuildLimits
{
    /// <summary>How many expressions and turns of loops may be made in one transaction.</summary>
    public const int MostBuilt = 2_000_000;

    /// <summary>How many nodes there may be.</summary>
    public const int MostNodes = 1_000_000;

    /// <summary>How many turns a loop may have, and how many calls one of the functions that call a function for each element.</summary>
    public const int MostTurns = 500_000;

    private int _built;

    /// <summary>A transaction begins.</summary>
    public void Begin() => _built = 0;

    /// <summary>Counts one more thing that is made for <paramref name="place"/>, where <paramref name="nodes"/> nodes are already.</summary>
    /// <exception cref="PolicyTooLargeException">It is one too many.</exception>
    public void Count(SourceSpan place, int nodes)
    {
        if (++_built > MostBuilt)
        {
            throw new PolicyTooLargeException(
                string.Create(CultureInfo.InvariantCulture, $"evaluating this takes more than {MostBuilt:N0} steps at once, which is the limit"), place);
        }

        if (nodes > MostNodes)
        {
            throw new PolicyTooLargeException(
                string.Create(CultureInfo.InvariantCulture, $"the policy would have more than {MostNodes:N0} parts that can change, which is the limit"), place);
        }
    }

    /// <summary>Why a loop over <paramref name="count"/> elements is refused; null when it is not.</summary>
    public static string? Refusal(int count) => count <= MostTurns
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{count:N0} elements are too many: the limit is {MostTurns:N0}");
}

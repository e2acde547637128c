namespace Mgmt.Policies.Library.Regexp;

/// <summary>A set of characters, such as <c>[^a-z\d]</c>.</summary>
/// <param name="items">What it is made of.</param>
/// <param name="isNegated">True for all characters but those.</param>
internal sealed class RuneClass(IReadOnlyList<RuneSet> items, bool isNegated)
{
    /// <summary>The class of what is in <paramref name="set"/>.</summary>
    public static RuneClass Of(RuneSet set) => new([set], isNegated: false);

    /// <summary>Whether <paramref name="rune"/> belongs to it.</summary>
    public bool Contains(int rune)
    {
        foreach (var item in items)
        {
            if (item.Contains(rune))
            {
                return !isNegated;
            }
        }

        return isNegated;
    }
}

/// <summary>One item of a class.</summary>
/// <param name="Holds">What belongs to it as written.</param>
/// <param name="IsNegated">True for all characters but those, e.g. <c>\D</c>.</param>
/// <param name="IgnoresCase">True when case does not matter.</param>
internal sealed record RuneSet(Predicate<int> Holds, bool IsNegated, bool IgnoresCase)
{
    /// <summary>The characters from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public static RuneSet Range(int low, int high, bool ignoresCase) => new(r => r >= low && r <= high, IsNegated: false, ignoresCase);

    /// <summary>Whether <paramref name="rune"/> belongs to it.</summary>
    public bool Contains(int rune) => (IgnoresCase ? CaseFolding.Any(rune, Holds) : Holds(rune)) != IsNegated;
}

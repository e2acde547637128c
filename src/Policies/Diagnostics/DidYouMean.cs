namespace Mgmt.Policies.Diagnostics;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class DidYouMean
{
    private const int LongestName = 64;

    /// <summary>The nearest of <paramref name="candidates"/> to <paramref name="name"/>, or null when none is near enough.</summary>
    /// <remarks>
    /// Near enough are names that differ in case or separators alone, and those a few typing slips away (a letter wrong, missing, too
    /// many, two swapped): one slip for every three letters. Of equally near ones the first in ordinal order wins.
    /// </remarks>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal) || Math.Abs(candidate.Length - name.Length) > bestDistance)
            {
                continue;
            }

            // Names without a letter in common are not near, except single letters, which are easily mixed up.
            var distance = Distance(name, candidate);
            var near = distance < Math.Max(name.Length, candidate.Length) || (name.Length == 1 && candidate.Length == 1);
            if (near && (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>``did you mean `x`?``, or null when no candidate is near enough.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been.</param>
    /// <param name="prefix">What the hint puts before the name, e.g. <c>$</c>.</param>
    public static string? Hint(string name, IEnumerable<string> candidates, string prefix = "") =>
        Find(name, candidates) is { } found ? $"did you mean `{prefix}{found}`?" : null;

    private static int Distance(string left, string right)
    {
        if (string.Equals(Plain(left), Plain(right), StringComparison.Ordinal))
        {
            return 0;
        }

        Span<int> twoBack = stackalloc int[LongestName * 2];
        Span<int> previous = stackalloc int[LongestName * 2];
        Span<int> current = stackalloc int[LongestName * 2];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = swapped ? Math.Min(least, twoBack[j - 2] + 1) : least;
            }

            var oldest = twoBack;
            twoBack = previous;
            previous = current;
            current = oldest;
        }

        return previous[right.Length];
    }

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}

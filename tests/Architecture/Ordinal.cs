namespace Mgmt.Architecture.Tests;

internal static class Ordinal
{
    public static bool StartsWithOrdinal(this string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}

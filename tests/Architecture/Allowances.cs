namespace Mgmt.Architecture.Tests;

/// <summary>Exceptions to a rule, kept in a file beside the tests: <c>Name: reason</c>, one a line.</summary>
internal static class Allowances
{
    /// <summary>What is neither allowed by <paramref name="file"/> nor empty.</summary>
    public static IEnumerable<string> Beyond(this IEnumerable<string> violations, string file) => violations.Except(Names(file), StringComparer.Ordinal);

    /// <summary>The names in <paramref name="file"/>.</summary>
    /// <exception cref="InvalidDataException">A line gives no reason.</exception>
    public static IReadOnlyList<string> Names(string file) =>
    [
        .. File.ReadLines(Repository.PathOf($"tests/Architecture/{file}"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2) is [var name, { Length: > 0 }] ? name : throw new InvalidDataException($"{file}: no reason: {line}")),
    ];
}

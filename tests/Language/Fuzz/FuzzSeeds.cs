using System.Text;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>What a fuzzer starts from: the top-level files of the corpus.</summary>
internal static class FuzzSeeds
{
    private const int Longest = 8_000;

    /// <summary>The seeds, sorted by their case.</summary>
    public static IReadOnlyList<FuzzInput> All { get; } =
    [
        .. Corpus.Paths.Select(CorpusCase.Read)
            .Where(static c => c.Main is { Length: > 0 and < Longest })
            .Select(static c => new FuzzInput(c, Encoding.UTF8.GetBytes(c.Main!))),
    ];
}

using System.Text.RegularExpressions;

namespace Mgmt.Architecture.Tests;

public sealed class BannedWordTests
{
    private static readonly string[] Exempt = ["tests/Architecture/banned-words.txt", "LICENSE"];

    private static readonly string[] Binary = [".png", ".gz", ".zst", ".ico", ".woff2", ".db", ".wav"];

    [Fact]
    public void TrackedFile_OfAnyKind_HasNoBannedWord()
    {
        var banned = new Regex(string.Join('|', Allowances.Names("banned-words.txt")), RegexOptions.IgnoreCase);
        var hits =
            from path in Repository.TrackedFiles()
            where !Exempt.Contains(path) && !Binary.Contains(Path.GetExtension(path)) && !path.EndsWith("packages.lock.json", StringComparison.Ordinal)
            from line in File.ReadLines(Repository.PathOf(path)).Select(static (text, index) => (text, number: index + 1))
            where banned.IsMatch(line.text)
            select $"{path}:{line.number}: {line.text.Trim()}";

        Assert.Empty(hits);
    }
}

using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Mgmt.Architecture.Tests;

public sealed partial class SourceFileTests(ITestOutputHelper output)
{
    private const int LineCap = 600;

    private static IReadOnlyList<string> Sources => [.. Repository.Files("src", "*.cs"), .. Repository.Files("tests", "*.cs"), .. Repository.Files("bench", "*.cs")];

    [Fact]
    public void Source_OfAnyKind_StaysBelowTheCap()
    {
        var sizes = Repository.Files("src", "*.cs").Select(static path => File.ReadLines(Repository.PathOf(path)).Count()).Order().ToList();
        output.WriteLine($"src: {sizes.Count} files, {sizes.Sum()} lines; median {sizes[sizes.Count / 2]} (wanted: 80 at most), p90 {sizes[sizes.Count * 9 / 10]}, greatest {sizes[^1]}");

        var tooLong = Sources.Where(static path => File.ReadLines(Repository.PathOf(path)).Count() > LineCap);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Source_OfARoom_HasTheNamespaceOfItsFolder()
    {
        var strays =
            from path in Repository.Files("src", "*.cs")
            let found = Namespace().Match(File.ReadAllText(Repository.PathOf(path)))
            where found.Success
            let folder = string.Join('.', path.Split('/')[1..^1])
            let name = found.Groups[1].Value
            where !$"Mgmt.{folder}.".StartsWithOrdinal($"{name}.") || name == "Mgmt"
            select $"{path}: {name}";

        Assert.Empty(strays);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

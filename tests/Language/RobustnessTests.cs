using System.Text.RegularExpressions;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Language.Tests;

/// <summary>Policies that somebody was just typing in: whatever they are, they are accepted, or refused in words and at a place.</summary>
public sealed partial class RobustnessTests(Workshops workshops) : IClassFixture<Workshops>
{
    private const int MutationsOfACase = 8;

    // What is refused for its hundreds of thousands of copies takes a second each time.
    private const string TooManyCopies = "MCL2016";

    // Faults of the policy as a whole: its file is missing, its metadata cannot be used.
    private static readonly string[] WithoutPlace = ["MCL2001", "MCL2015"];

    public static TheoryData<string> Sections => [.. Corpus.Paths.Select(static path => path.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Check_MutilatedPolicy_IsJudged(string section)
    {
        foreach (var path in Corpus.Paths.Where(path => path.StartsWith(section + "/", StringComparison.Ordinal)))
        {
            var found = CorpusCase.Read(path);
            if (found.Main is not { Length: < 10_000 } main)
            {
                continue;
            }

            var random = new Random(path.Length);
            var mutations = File.ReadAllText(Corpus.PathOf(path)).Contains(TooManyCopies, StringComparison.Ordinal) ? 1 : MutationsOfACase;
            for (var i = 0; i < mutations; i++)
            {
                var mutilated = Mutilate(main, random);
                Judge(found, mutilated);
            }
        }
    }

    private void Judge(CorpusCase found, string main)
    {
        try
        {
            var source = found.WithMain(main);
            foreach (var fault in workshops.For(found.Hostname).Check(source, found.ModulePath))
            {
                Assert.NotEmpty(DiagnosticRenderer.Render(fault));
                Assert.NotEmpty(fault.Message);
                Assert.True(fault.Span is not null || WithoutPlace.Contains(fault.Code, StringComparer.Ordinal), $"{fault.Code} has no place");
            }
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{found.Path}: {e}\n{main}");
        }
    }

    private static string Mutilate(string main, Random random)
    {
        var tokens = Token().Matches(main).Select(static m => m.Value).ToList();
        for (var i = random.Next(3); i >= 0 && tokens.Count > 0; i--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 2:
                    tokens[at] = tokens[random.Next(tokens.Count)];
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex("\"[^\"]*\"|[$A-Za-z0-9_]+|[ \t]+|[=<>|!?:-]+|.|\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

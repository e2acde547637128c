using System.Text;
using Mgmt.Host;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Language.Tests;

public sealed class CorpusTests(Workshops workshops) : IClassFixture<Workshops>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Cases => [.. Corpus.Paths];

    public static TheoryData<string> AcceptedCases => [.. Corpus.Paths.Where(static path => !Corpus.IsRefusal(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Policy_OfACase_BecomesWhatIsExpected(string path)
    {
        var found = CorpusCase.Read(path);
        switch (found.Expectation)
        {
            case Expectation.Graph:
                Same(path, GraphText.Normalise(found.Expected), Planned(found, found.Source));
                break;
            case Expectation.Accepted:
                Same(path, "", ErrorText.Of(Faults(found, found.Source)));
                break;
            case Expectation.Formatted:
                Same(path, found.Expected, Formatted(found.Main!));
                break;
            default:
                var plan = workshops.For(found.Hostname).Plan(found.Source, new() { ModulePath = found.ModulePath, Timeout = Timeout });
                var mismatch = ErrorText.Mismatch(found.Expected, plan.Diagnostics);
                Assert.True(mismatch is null, $"{path}: {mismatch}\nexpected:\n{found.Expected}\nactual:\n{ErrorText.Of(plan.Diagnostics)}");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(AcceptedCases))]
    public void Policy_OfACase_MeansTheSameWhenFormatted(string path)
    {
        var found = CorpusCase.Read(path);
        if (found.Main is not { } main)
        {
            return;
        }

        var once = Formatted(main);
        Same(path, once, Formatted(once));
        if (found.Expectation == Expectation.Graph)
        {
            Same(path, GraphText.Normalise(found.Expected), Planned(found, found.WithMain(once)));
        }
        else if (found.Expectation == Expectation.Accepted)
        {
            Same(path, "", ErrorText.Of(Faults(found, found.WithMain(once))));
        }
    }

    private static string Formatted(string text)
    {
        var (formatted, diagnostics) = PolicyFormatter.Format(SourceText.From("main.mcl", text));
        return formatted is null ? ErrorText.Of(diagnostics) : Encoding.UTF8.GetString(formatted);
    }

    private static void Same(string path, string expected, string actual) =>
        Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"{path}\nexpected:\n{expected}\nactual:\n{actual}");

    // The graph, or what stands in its way.
    private string Planned(CorpusCase found, PolicySource source)
    {
        var plan = workshops.For(found.Hostname).Plan(source, new() { ModulePath = found.ModulePath, Timeout = Timeout });
        return plan.Graph is { } graph ? GraphText.Of(graph) : ErrorText.Of(plan.Diagnostics);
    }

    private IEnumerable<Diagnostic> Faults(CorpusCase found, PolicySource source) =>
        workshops.For(found.Hostname).Check(source, found.ModulePath).Where(static d => d.Severity == Severity.Error);
}

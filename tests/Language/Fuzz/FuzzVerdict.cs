using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Formatting;
using Mgmt.Policies.Syntax;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>What must hold of any input: it is accepted, or refused in words and at a place.</summary>
internal static class FuzzVerdict
{
    // Faults of the policy as a whole: its file is missing, its metadata cannot be used.
    private static readonly string[] WithoutPlace = ["MCL2001", "MCL2015"];

    /// <summary>Parses; what parses must format, and mean the same then.</summary>
    public static void OfParsing(FuzzInput input)
    {
        var result = PolicyParser.Parse(new("main.mcl", input.Main));
        Judge(result.Diagnostics);
        Assert.NotNull(DiagnosticJson.Render(result.Diagnostics));
        if (!result.HasErrors)
        {
            var formatted = Formatter.Format(result.File);
            var again = PolicyParser.Parse(new("main.mcl", formatted));
            Assert.Equal(TreeDump.Of(result.File), TreeDump.Of(again.File));
            Assert.Equal(formatted, Formatter.Format(again.File));
        }
    }

    public static void OfChecking(FuzzHost host, FuzzInput input) => Judge(host.Check(input.Source, input.Case.ModulePath));

    public static void OfPlanning(FuzzHost host, FuzzInput input)
    {
        var plan = host.Plan(input.Source, input.Case.ModulePath);
        Judge(plan.Diagnostics);
        Assert.True(plan.Graph is not null || plan.Diagnostics.Any(static d => d.Severity == Severity.Error), "neither a graph nor a diagnostic");
    }

    private static void Judge(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message), $"{diagnostic.Code} says nothing");
            if (diagnostic.Span is not { } span)
            {
                Assert.True(WithoutPlace.Contains(diagnostic.Code, StringComparer.Ordinal), $"{diagnostic.Code} has no place: {diagnostic.Message}");
                continue;
            }

            Assert.InRange(span.Start, 0, span.Source.Bytes.Length);
            Assert.InRange(span.End, span.Start, span.Source.Bytes.Length);
            Assert.InRange(span.Line, 1, span.Source.LineCount);
        }

        // One rendering an input is enough to see that places can be shown; a thousand of them would be all that is measured.
        if (diagnostics.Count > 0)
        {
            Assert.NotEmpty(DiagnosticRenderer.Render(diagnostics[^1]));
        }
    }
}

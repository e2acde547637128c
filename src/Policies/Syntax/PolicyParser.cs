using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Reads policies.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class PolicyParser
{
    // A policy has a few faults; what has more is no policy, and nobody reads on.
    private const int MaxFaults = 1000;

    /// <summary>
    /// Reads <paramref name="source"/> and checks everything that the text alone can tell. It takes any bytes and never fails: faults are
    /// among the diagnostics, and a statement or item with a fault is missing from the tree.
    /// </summary>
    public static ParseResult Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var text = Lexer.Lex(source, diagnostics);
        var parser = new Parser(source, text.Tokens, diagnostics);
        var block = parser.ParseFile();
        StructuralChecks.Run([block, .. parser.Orphans], diagnostics);
        var result = new ParseResult(new(source, block, text.Comments), Bounded(diagnostics.ToList()));
        return !diagnostics.HasErrors ? result
            : result with { LostNames = parser.GaveUp ? null : DeclaredWords.Of(source.Bytes.Span, text.Tokens) };
    }

    private static IReadOnlyList<Diagnostic> Bounded(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count <= MaxFaults
            ? diagnostics
            : [.. diagnostics.Take(MaxFaults), Messages.TooManyFaults(diagnostics[MaxFaults].Span, diagnostics.Count - MaxFaults)];
}

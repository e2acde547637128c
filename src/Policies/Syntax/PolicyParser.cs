using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Reads policies.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class PolicyParser
{
    /// <summary>
    /// Reads <paramref name="source"/> and checks everything that the text alone can tell. It takes any bytes and never fails: faults are
    /// among the diagnostics, and a statement with a fault is missing from the tree.
    /// </summary>
    public static ParseResult Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var text = Lexer.Lex(source, diagnostics);
        var block = new Parser(source, text.Tokens, diagnostics).ParseFile();
        StructuralChecks.Run(block, diagnostics);
        return new(new(source, block, text.Comments), diagnostics.ToList());
    }
}

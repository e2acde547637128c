using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Stage scope: names, imports, order, recursion.</summary>
internal static partial class Messages
{
    public static Diagnostic NoPolicy(string path) =>
        Error(Stage.Scope, "MCL2001", $"there is no policy `{path}`", null, "name a .mcl file, or a folder with a metadata.yaml or main.mcl");

    public static Diagnostic Redeclared(SourceSpan span, string name, string statement) =>
        Error(Stage.Scope, "MCL2002", $"could not generate ordering: duplicate assignment to `{name}`, have: {statement}", span, "names are declared once a scope; rename one of the two");

    public static Diagnostic RecursiveReference(IReadOnlyList<SourceSpan> loop) =>
        Error(Stage.Scope, "MCL2003", $"recursive reference while setting scope: not a dag: {string.Join(", ", loop.Select(static s => s.ToString()))}", loop[^1], "break the cycle: nothing can depend on itself, not even through others");

    public static Diagnostic UnknownVariable(SourceSpan span, string name, IEnumerable<string> candidates, bool isMember) =>
        Error(
            Stage.Scope,
            "MCL2004",
            $"var `${name}` does not exist in this scope",
            span,
            isMember && name.Split('.') is [var variable, var member, ..] ? HintMember(variable, member) : DidYouMean.Hint(name, candidates, "$"));

    public static Diagnostic UnknownFunction(SourceSpan span, string name, IEnumerable<string> candidates) =>
        Error(Stage.Scope, "MCL2005", $"func `{name}` does not exist in this scope", span, DidYouMean.Hint(name, candidates) ?? ImportHint(name, candidates));

    public static Diagnostic UnknownClass(SourceSpan span, string name, IEnumerable<string> candidates) =>
        Error(Stage.Scope, "MCL2006", $"class `{name}` does not exist in this scope", span, DidYouMean.Hint(name, candidates));

    public static Diagnostic UnknownLambda(SourceSpan span, string name, IEnumerable<string> candidates) =>
        Error(Stage.Scope, "MCL2007", $"lambda `$${name}` does not exist in this scope", span, DidYouMean.Hint(name, candidates, "$"));

    public static Diagnostic ClassArity(SourceSpan span, string name, int wanted, int given) =>
        Error(Stage.Scope, "MCL2008", $"class `{name}` expected {wanted} args but got {given}", span);

    public static Diagnostic ImportedTwice(SourceSpan span, string path) =>
        Error(Stage.Scope, "MCL2009", $"import `{path}` already exists in this scope", span, "import it once");

    public static Diagnostic ImportAliasTwice(SourceSpan span, string alias) =>
        Error(Stage.Scope, "MCL2010", $"import alias `{alias}` already exists in this scope", span, "give one of them another name: import \"…\" as NAME");

    public static Diagnostic BadImport(SourceSpan span, string path, string reason) =>
        Error(Stage.Scope, "MCL2011", $"import of `{path}` failed: {reason}", span);

    public static Diagnostic UnknownModule(SourceSpan span, string name, IEnumerable<string> candidates) =>
        Error(Stage.Scope, "MCL2012", $"system import of `{name}` failed: could not find any non-empty scope named: {name}", span, DidYouMean.Hint(name, candidates));

    public static Diagnostic RecursiveImport(SourceSpan span, string path) =>
        Error(Stage.Scope, "MCL2013", $"recursive import of: `{path}`", span);

    public static Diagnostic UnusedStatement(SourceSpan span, string statement) =>
        Error(Stage.Scope, "MCL2014", $"module contains unused statements: found stmt: {statement}", span, "an imported file holds imports, binds, functions and classes only");

    public static Diagnostic BadMetadata(string reason) =>
        Error(Stage.Scope, "MCL2015", reason, null, "`main` and `path` are relative, `path` ends with a slash");

    public static Diagnostic TooManyCopies(SourceSpan span, int limit) =>
        Error(
            Stage.Scope,
            "MCL2016",
            $"the copies of functions, classes and modules have more than {limit} parts",
            span,
            "each call of a `func`, each `include` and each import makes a copy, and copies within copies multiply: bind what they have in common once, or take a function value, `$f = func(…) { … }`, which is not copied");

    public static Diagnostic TooDeeplyNested(SourceSpan span, int limit) =>
        Error(Stage.Scope, "MCL2017", $"nested too deeply: what this stands for has more than {limit} levels", span, "calls around calls of one function add up: bind what is in between, or go through a list with the functions of `iter`");

    // A module some of whose names are there has been imported.
    private static string? ImportHint(string name, IEnumerable<string> candidates)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return null;
        }

        return candidates.Any(c => c.StartsWith(name[..(dot + 1)], StringComparison.Ordinal))
            ? $"`{name[..dot]}` is imported, and has no function of that name"
            : $"is `import \"{name[..dot]}\"` missing?";
    }
}

using Mgmt.Model;

namespace Mgmt.Language.Tests;

/// <summary>Diagnostics as cases write them: <c>STAGE CODE FILE:LINE:COL</c>, and perhaps a part of the message or the hint.</summary>
internal static class ErrorText
{
    /// <summary>What is wrong with <paramref name="diagnostics"/> against the lines of <paramref name="expected"/>; null when they agree.</summary>
    public static string? Mismatch(string expected, IReadOnlyList<Diagnostic> diagnostics)
    {
        var wanted = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0)
        {
            return "the case expects an error, but names none";
        }

        var errors = diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
        {
            return "the policy is accepted";
        }

        return !Matches(wanted[0], errors[0])
            ? "the first diagnostic is another one"
            : wanted.Skip(1).FirstOrDefault(line => !errors.Exists(d => Matches(line, d))) is { } missing ? $"not reported: {missing}" : null;
    }

    /// <summary>The diagnostics, a line each.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(static d => $"{Place(d)} {Words(d)}\n"));

    private static bool Matches(string line, Diagnostic diagnostic)
    {
        var place = Place(diagnostic);
        return line == place
            || (line.StartsWith(place + " ", StringComparison.Ordinal) && Words(diagnostic).Contains(line[(place.Length + 1)..], StringComparison.Ordinal));
    }

    // What has no place in a file says `-`.
    private static string Place(Diagnostic diagnostic) =>
        $"{Lower(diagnostic.Stage)} {diagnostic.Code} {diagnostic.Span?.ToString() ?? "-"}";

    private static string Words(Diagnostic diagnostic) =>
        string.Join(" | ", new[] { diagnostic.Message }.Concat(diagnostic.Notes).Append(diagnostic.Hint).Where(static part => part is not null));

    private static string Lower(Stage stage) => stage switch
    {
        Stage.Syntax => "syntax",
        Stage.Scope => "scope",
        Stage.Type => "type",
        Stage.Eval => "eval",
        _ => "graph",
    };
}

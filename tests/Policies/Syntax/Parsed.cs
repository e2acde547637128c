using System.Globalization;
using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>Parses for tests.</summary>
internal static class Parsed
{
    public static ParseResult Result(string source) => PolicyParser.Parse(SourceText.From("main.mcl", source));

    /// <summary>The faults of <paramref name="source"/> as <c>CODE@LINE:COLUMN</c>.</summary>
    public static string Faults(string source) => string.Join(' ', Result(source).Diagnostics.Select(static d =>
        string.Create(CultureInfo.InvariantCulture, $"{d.Code}@{d.Span!.Line}:{d.Span.Column}")));

    /// <summary>The file, which must be without faults.</summary>
    public static FileSyntax File(string source)
    {
        var result = Result(source);
        Assert.Empty(result.Diagnostics);
        return result.File;
    }

    /// <summary>The tree of the statements of <paramref name="source"/>, which must be without faults.</summary>
    public static string Tree(string source) => TreeText.Of(File(source).Block);

    /// <summary>The tree of <paramref name="expression"/>, which must be without faults.</summary>
    public static string Expression(string expression) => TreeText.Of(Value(expression));

    /// <summary>The expression, which must be without faults.</summary>
    public static ExpressionSyntax Value(string expression) =>
        Assert.IsType<BindSyntax>(Assert.Single(File($"$v = {expression}\n").Block.Statements)).Value;
}

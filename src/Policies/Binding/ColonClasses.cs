using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary><c>class a:b</c> means a class <c>b</c> in the body of <c>a</c>, when there is an <c>a</c> beside it.</summary>
internal static class ColonClasses
{
    /// <summary><paramref name="statements"/> with each such class in the body that it belongs to.</summary>
    public static IReadOnlyList<StatementSyntax> Hoist(IReadOnlyList<StatementSyntax> statements)
    {
        if (!statements.Any(static s => s is ClassSyntax c && c.Name.Text.Contains(':', StringComparison.Ordinal)))
        {
            return statements;
        }

        var kept = new List<StatementSyntax>(statements);
        foreach (var colon in statements.OfType<ClassSyntax>().Where(static c => c.Name.Text.Contains(':', StringComparison.Ordinal)))
        {
            var split = colon.Name.Text.IndexOf(':', StringComparison.Ordinal);
            var home = kept.FindIndex(s => s is ClassSyntax c && c.Name.Text == colon.Name.Text[..split]);
            if (home < 0)
            {
                continue;
            }

            var outer = (ClassSyntax)kept[home];
            var inner = colon with { Name = colon.Name with { Text = colon.Name.Text[(split + 1)..] } };
            kept[home] = outer with { Body = outer.Body with { Statements = [.. outer.Body.Statements, inner] } };
            kept.Remove(colon);
        }

        return kept;
    }
}

using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary><c>class a:b</c> means a class <c>b</c> in the body of <c>a</c>, when there is an <c>a</c> beside it.</summary>
internal static class ColonClasses
{
    /// <summary><paramref name="statements"/> with each such class in the body that it belongs to.</summary>
    public static IReadOnlyList<StatementSyntax> Hoist(IReadOnlyList<StatementSyntax> statements)
    {
        if (!statements.Any(static s => s is ClassSyntax c && Colon(c) >= 0))
        {
            return statements;
        }

        var moved = new Dictionary<string, List<StatementSyntax>>(StringComparer.Ordinal);
        foreach (var @class in statements.OfType<ClassSyntax>().Where(static c => Colon(c) < 0))
        {
            moved.TryAdd(@class.Name.Text, []);
        }

        var kept = new List<StatementSyntax>();
        foreach (var statement in statements)
        {
            if (statement is ClassSyntax @class && Colon(@class) is >= 0 and var split && moved.TryGetValue(@class.Name.Text[..split], out var home))
            {
                home.Add(@class with { Name = @class.Name with { Text = @class.Name.Text[(split + 1)..] } });
            }
            else
            {
                kept.Add(statement);
            }
        }

        // Of two classes of one name the first one gets them; the other is a fault of its own.
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i] is ClassSyntax outer && moved.Remove(outer.Name.Text, out var inner) && inner.Count > 0)
            {
                kept[i] = outer with { Body = outer.Body with { Statements = [.. outer.Body.Statements, .. inner] } };
            }
        }

        return kept;
    }

    private static int Colon(ClassSyntax @class) => @class.Name.Text.IndexOf(':', StringComparison.Ordinal);
}

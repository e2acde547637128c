using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>
/// Refuses two classes of one name in one block. A class <c>a:b</c> belongs into the body of the class <c>a</c> of its block, where it
/// counts as <c>b</c>; without such a class it stays as it is.
/// </summary>
internal static class ClassChecks
{
    /// <summary>Checks <paramref name="outermost"/> and every block in it.</summary>
    public static void Run(BlockSyntax outermost, DiagnosticBag diagnostics)
    {
        var open = new Stack<(BlockSyntax Block, List<Declaration> Moved)>();
        open.Push((outermost, []));
        while (open.TryPop(out var next))
        {
            CheckBlock(next.Block, next.Moved, open, diagnostics);
        }
    }

    private static void CheckBlock(
        BlockSyntax block, List<Declaration> moved, Stack<(BlockSyntax Block, List<Declaration> Moved)> open, DiagnosticBag diagnostics)
    {
        List<Declaration> declared = [.. moved];
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case ClassSyntax @class:
                    declared.Add(new(@class.Name.Text, @class));
                    break;
                case IfSyntax @if:
                    open.Push((@if.Then, []));
                    if (@if.Else is not null)
                    {
                        open.Push((@if.Else, []));
                    }

                    break;
                case ForSyntax loop:
                    open.Push((loop.Body, []));
                    break;
            }
        }

        // Of two the later one in the text is the one too many, wherever it came from.
        var all = declared.OrderBy(static c => c.Class.Span.Start).ToList();
        var bases = new Dictionary<string, List<Declaration>>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, @class) in all.Where(static c => !c.Name.Contains(':', StringComparison.Ordinal)))
        {
            CheckName(name, @class, names, diagnostics);
            List<Declaration> inner = [];
            bases.TryAdd(name, inner);
            open.Push((@class.Body, inner));
        }

        foreach (var (name, @class) in all.Where(static c => c.Name.Contains(':', StringComparison.Ordinal)))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (bases.TryGetValue(name[..colon], out var inner))
            {
                inner.Add(new(name[(colon + 1)..], @class));
            }
            else
            {
                CheckName(name, @class, names, diagnostics);
                open.Push((@class.Body, []));
            }
        }
    }

    private static void CheckName(string name, ClassSyntax @class, HashSet<string> names, DiagnosticBag diagnostics)
    {
        if (!names.Add(name))
        {
            diagnostics.Add(Messages.DuplicateClass(@class.Name.Span, name));
        }
    }

    private sealed record Declaration(string Name, ClassSyntax Class);
}

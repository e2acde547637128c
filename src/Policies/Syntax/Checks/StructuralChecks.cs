using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Checks what the tree alone can tell, used or not: no name is bound and no type inferred here.</summary>
internal static class StructuralChecks
{
    /// <summary>Checks <paramref name="parts"/> of a file and everything in them.</summary>
    public static void Run(IReadOnlyList<SyntaxNode> parts, DiagnosticBag diagnostics)
    {
        foreach (var part in parts)
        {
            if (part is BlockSyntax block)
            {
                ClassChecks.Run(block, diagnostics);
            }

            SyntaxWalker.Walk(part, node => Check(node, diagnostics));
        }
    }

    private static void Check(SyntaxNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case BindSyntax { Type: not null } bind:
                AnnotationChecks.Run(bind.Type, bind.Value, diagnostics);
                break;
            case ResourceSyntax resource:
                ResourceChecks.Run(resource, diagnostics);
                break;
            case ForSyntax loop:
                CheckImports(loop, diagnostics);
                break;
            case MapLiteralSyntax map:
                MapKeyChecks.Run(map, diagnostics);
                break;
            case StructLiteralSyntax record:
                CheckFields(record, diagnostics);
                break;
        }
    }

    private static void CheckImports(ForSyntax loop, DiagnosticBag diagnostics)
    {
        foreach (var import in loop.Body.Statements.OfType<ImportSyntax>())
        {
            diagnostics.Add(Messages.ImportInLoop(import.Span, loop.IsMap));
        }
    }

    private static void CheckFields(StructLiteralSyntax record, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in record.Entries.Items)
        {
            if (!names.Add(entry.Name.Text))
            {
                diagnostics.Add(Messages.DuplicateStructField(entry.Name.Span, entry.Name.Text));
            }
        }
    }
}

using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>
/// What the names alone tell of a file, whether or not anything uses them: none is declared twice in one block, and no
/// declaration needs itself, not even through others.
/// </summary>
internal sealed class DeclarationChecks(DiagnosticBag diagnostics)
{
    /// <summary>True when a circle was found.</summary>
    public bool FoundCycle { get; private set; }

    /// <summary>Checks <paramref name="block"/> and every block in it.</summary>
    public void Run(BlockSyntax block)
    {
        var statements = ColonClasses.Hoist(block.Statements);
        var declarations = Declarations(statements);
        new CycleSearch(this, declarations).Run();
        foreach (var statement in statements)
        {
            foreach (var inner in Blocks(statement))
            {
                Run(inner);
            }
        }
    }

    private static IEnumerable<BlockSyntax> Blocks(StatementSyntax statement) => statement switch
    {
        IfSyntax { Else: { } other } choice => [choice.Then, other],
        IfSyntax choice => [choice.Then],
        ForSyntax loop => [loop.Body],
        ClassSyntax @class => [@class.Body],
        _ => [],
    };

    private Dictionary<DeclaredName, StatementSyntax> Declarations(IReadOnlyList<StatementSyntax> statements)
    {
        var declarations = new Dictionary<DeclaredName, StatementSyntax>();
        foreach (var statement in statements)
        {
            if (FreeNames.DeclaredBy(statement) is not { } declared || declarations.TryAdd(declared.Name, statement))
            {
                continue;
            }

            // Two imports that clash have a message of their own, and so have two classes.
            if (!(statement is ImportSyntax && declarations[declared.Name] is ImportSyntax) && statement is not ClassSyntax)
            {
                var have = FreeNames.DeclaredBy(declarations[declared.Name] is ImportSyntax import ? import : statement)!.Value.Statement;
                diagnostics.Add(Messages.Redeclared(declared.Span, declared.Name.ToString(), have));
            }
        }

        return declarations;
    }

    /// <summary>Depth first through the declarations of one block.</summary>
    private sealed class CycleSearch(DeclarationChecks owner, Dictionary<DeclaredName, StatementSyntax> declarations)
    {
        private readonly Dictionary<DeclaredName, int> _path = [];
        private readonly List<NameReference> _references = [];
        private readonly HashSet<DeclaredName> _done = [];

        public void Run()
        {
            foreach (var name in declarations.Keys)
            {
                Visit(name);
            }
        }

        private void Visit(DeclaredName name)
        {
            // What is longer than that is refused when it is bound, if ever.
            if (_done.Contains(name) || _path.Count > Binder.MostLevels)
            {
                return;
            }

            _path[name] = _references.Count;
            foreach (var reference in FreeNames.Of(declarations[name]))
            {
                if (!declarations.ContainsKey(reference.Name))
                {
                    continue;
                }

                _references.Add(reference);
                if (_path.TryGetValue(reference.Name, out var start))
                {
                    owner.FoundCycle = true;
                    owner.Report([.. _references.Skip(start).Select(static r => r.Span)]);
                }
                else
                {
                    Visit(reference.Name);
                }

                _references.RemoveAt(_references.Count - 1);
            }

            _path.Remove(name);
            _done.Add(name);
        }
    }

    private void Report(IReadOnlyList<SourceSpan> loop) => diagnostics.Add(Messages.RecursiveReference(loop));
}

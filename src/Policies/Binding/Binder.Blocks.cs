using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>Blocks: what they declare, and in which order their statements are bound.</summary>
internal sealed partial class Binder
{
    private BoundBlock BindBlock(BlockSyntax block, Scope scope)
    {
        if (!Enter(block.Span, LevelsOfABlock))
        {
            return new(block.Span, []);
        }

        var bound = BindStatements(block, scope);
        Leave(LevelsOfABlock);
        return new(block.Span, bound);
    }

    private List<BoundStatement> BindStatements(BlockSyntax block, Scope scope)
    {
        var statements = ColonClasses.Hoist(block.Statements);
        var declared = new DeclaredNames();
        foreach (var import in statements.OfType<ImportSyntax>())
        {
            BindImport(import, scope, declared);
        }

        var includes = Declare(statements, scope, declared);
        foreach (var bind in statements.OfType<BindSyntax>())
        {
            if (scope.FindVariable(bind.Name.Text)?.Value is { } symbol && ReferenceEquals(symbol.Frame, scope.Frame))
            {
                EnsureBound(symbol, bind.Name.Span);
            }
        }

        foreach (var function in statements.OfType<FuncStatementSyntax>())
        {
            if (scope.FindFunction(function.Name.Text)?.Statement is { } symbol)
            {
                Check(symbol, function.Name.Span);
            }
        }

        var bound = new List<BoundStatement>();
        foreach (var statement in statements)
        {
            if (BindStatement(statement, scope, includes) is { } result)
            {
                bound.Add(result);
            }
        }

        return bound;
    }

    private Dictionary<IncludeSyntax, PendingInclude> Declare(IReadOnlyList<StatementSyntax> statements, Scope scope, DeclaredNames declared)
    {
        var includes = new Dictionary<IncludeSyntax, PendingInclude>(ReferenceEqualityComparer.Instance);
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case BindSyntax bind when declared.Add(Namespace.Var, bind.Name.Text):
                    DeclareBind(bind, scope);
                    break;
                case FuncStatementSyntax function when declared.Add(Namespace.Func, function.Name.Text):
                    scope.Declare(new FunctionSymbol(function, scope));
                    break;
                case ClassSyntax @class when declared.Add(Namespace.Class, @class.Name.Text):
                    scope.Declare(new ClassSymbol(@class, scope));
                    break;
                case IncludeSyntax include:
                    var pending = new PendingInclude(this, include, scope);
                    includes[include] = pending;
                    if (include.Alias is { } alias && declared.Add(Namespace.Scoped, alias.Text))
                    {
                        scope.DeclareAlias(alias.Text, new Lazily<Scope>(() => pending.Bind(alias.Span)?.Scope));
                    }

                    break;
            }
        }

        return includes;
    }

    private void DeclareBind(BindSyntax bind, Scope scope)
    {
        var symbol = new VariableSymbol(bind.Name.Text, scope.Frame, bind.Name.Span) { Annotation = bind.Type?.Type };
        _unbound[symbol] = () => symbol.Definition = InContext(_program.In("$" + bind.Name.Text), () => BindExpression(bind.Value, scope));
        scope.Declare(bind.Name.Text, new Lazily<VariableSymbol>(symbol));
    }

    /// <summary>Binds what <paramref name="symbol"/> stands for, unless that was done.</summary>
    /// <returns>False when it is being bound right now, so that it needs itself.</returns>
    private bool EnsureBound(VariableSymbol symbol, SourceSpan reference) =>
        !_unbound.TryGetValue(symbol, out var bind)
        || Visit(symbol, reference, () =>
        {
            bind();
            _unbound.Remove(symbol);
        });

    /// <summary>Resolves the names in a function's body once, whether or not anybody calls it.</summary>
    /// <returns>False when the function needs itself, so that its body has no end.</returns>
    private bool Check(FunctionSymbol function, SourceSpan reference)
    {
        if (_functions.GetValueOrDefault(function, CheckState.Visiting) != CheckState.Done)
        {
            Visit(function, reference, () =>
            {
                var frame = new Frame(function.Scope.Frame);
                function.Extent = BindLambda(function.Syntax.Function, function.Scope, frame).Extent;
                _functions[function] = CheckState.Done;
            });
        }

        return !_circular.Contains(function);
    }
}

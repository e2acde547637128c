using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>Statements.</summary>
internal sealed partial class Binder
{
    /// <summary>What an include made: its statements, and the names that it exports.</summary>
    /// <param name="Statement">The class's own copy.</param>
    /// <param name="Scope">What is visible at the end of its body.</param>
    internal sealed record IncludedClass(BoundInclude Statement, Scope Scope);

    internal IncludedClass? BindInclude(IncludeSyntax syntax, Scope scope, SourceSpan reference)
    {
        if (scope.FindClass(syntax.Class.Text) is not { } @class)
        {
            Report(Messages.UnknownClass(syntax.Class.Span, syntax.Class.Text, Candidates(syntax.Class.Text, scope, static s => s.ClassNames)), syntax.Class.Text, scope);
            return null;
        }

        var wanted = @class.Syntax.Parameters?.Items ?? [];
        var given = syntax.Arguments?.Items ?? [];
        var arguments = given.Select(a => BindExpression(a, scope)).ToArray();
        if (wanted.Count != given.Count)
        {
            _diagnostics.Add(Messages.ClassArity(syntax.Class.Span, @class.Name, wanted.Count, given.Count));
            return null;
        }

        IncludedClass? result = null;
        Visit(@class.Syntax, reference, () => result = Copy(syntax.Class.Span, () => InContext(
            _context.In(_context.Next(@class.Name + "()")), () => BindClassBody(syntax, @class, arguments, scope.Frame))));
        return result;
    }

    private IncludedClass BindClassBody(IncludeSyntax syntax, ClassSymbol @class, BoundExpression[] arguments, Frame frame)
    {
        var argumentScope = new Scope(@class.Scope, frame, @class.Scope.Module);
        var parameters = new VariableSymbol[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = @class.Syntax.Parameters!.Items[i];
            parameters[i] = new(parameter.Name.Text, frame, parameter.Name.Span)
            {
                Origin = VariableOrigin.ClassParameter,
                Annotation = parameter.Type?.Type,
                Definition = arguments[i],
            };
            argumentScope.Declare(parameter.Name.Text, new Lazily<VariableSymbol>(parameters[i]));
        }

        var bodyScope = new Scope(argumentScope, frame, @class.Scope.Module);
        var body = BindBlock(@class.Syntax.Body, bodyScope);
        return new(new(syntax.Span, body, parameters), bodyScope);
    }

    private BoundStatement? BindStatement(StatementSyntax statement, Scope scope, Dictionary<IncludeSyntax, PendingInclude> includes)
    {
        Count(1);
        switch (statement)
        {
            case ResourceSyntax resource:
                return BindResource(resource, scope, isCollect: false);
            case CollectSyntax collect:
                return BindResource(collect.Resource, scope, isCollect: true);
            case EdgeSyntax edge:
                return new BoundEdge(edge.Span, [.. edge.Halves.Select(h => BindHalf(h, scope))], edge.IsSendReceive);
            case IfSyntax @if:
                return BindIf(@if, scope);
            case ForSyntax @for:
                return BindFor(@for, scope);
            case IncludeSyntax include:
                return includes[include].Bind(include.Class.Span)?.Statement;
            case PanicSyntax panic:
                return BindPanic(panic, scope);
            default:
                return null;
        }
    }

    private BoundIfStatement BindIf(IfSyntax @if, Scope scope)
    {
        var condition = BindExpression(@if.Condition, scope);
        var thenFrame = new Frame(scope.Frame);
        var elseFrame = new Frame(scope.Frame);
        return new(
            @if.Span,
            condition,
            thenFrame,
            BindBlock(@if.Then, new Scope(scope, thenFrame, scope.Module)),
            elseFrame,
            @if.Else is { } other ? BindBlock(other, new Scope(scope, elseFrame, scope.Module)) : null);
    }

    private BoundFor BindFor(ForSyntax @for, Scope scope)
    {
        var collection = BindExpression(@for.Collection, scope);
        var frame = new Frame(scope.Frame);
        var loop = new Scope(scope, frame, scope.Module);
        var key = new VariableSymbol(@for.Key.Text, frame, @for.Key.Span) { Origin = VariableOrigin.Loop };
        var value = new VariableSymbol(@for.Value.Text, frame, @for.Value.Span) { Origin = VariableOrigin.Loop };
        loop.Declare(key.Name, new Lazily<VariableSymbol>(key));
        loop.Declare(value.Name, new Lazily<VariableSymbol>(value));
        var body = BindBlock(@for.Body, new Scope(loop, frame, scope.Module));
        return new(@for.Span, @for.IsMap, collection, frame, key, value, body);
    }

    // `panic(…)` is a resource that always fails, behind a condition that says when.
    private BoundIfStatement? BindPanic(PanicSyntax panic, Scope scope)
    {
        var name = panic.Arguments.Items.Count == 2 ? "panic_debug" : "panic";
        if (_catalogue.Functions.GetValueOrDefault(name) is not { } function)
        {
            _diagnostics.Add(Messages.UnknownFunction(panic.Span, name, scope.FunctionNames));
            return null;
        }

        var condition = new BoundCall(panic.Span, function, [.. panic.Arguments.Items.Select(a => BindExpression(a, scope))]);
        var body = new BoundBlock(panic.Span, [new BoundResource(panic.Span, "_panic", panic.Span, new BoundConstant(panic.Span, Value.Str("panic"), Type.Str))]);
        return new(panic.Span, condition, new Frame(scope.Frame), body, new Frame(scope.Frame), null);
    }

    private BoundResource BindResource(ResourceSyntax syntax, Scope scope, bool isCollect)
    {
        var name = BindExpression(syntax.Name, scope);
        var resource = new BoundResource(syntax.Span, syntax.Kind.Text, syntax.Kind.Span, name)
        {
            IsCollect = isCollect,
            Exports = isCollect ? BindExports(syntax.Kind) : null,
        };
        foreach (var item in syntax.Items)
        {
            InContext(_context.In(syntax.Kind.Text), () =>
            {
                BindItem(resource, item, scope);
                return true;
            });
        }

        return resource;
    }

    private BoundCall? BindExports(NameSyntax kind) => _catalogue.Exports is { } exports
        ? new(kind.Span, exports, [new BoundConstant(kind.Span, Value.Str(kind.Text), Type.Str)]) { Signature = exports.Signatures[0] }
        : null;

    private void BindItem(BoundResource resource, ResourceItemSyntax item, Scope scope)
    {
        var condition = item.Condition is null ? null : BindExpression(item.Condition, scope);
        switch (item)
        {
            case FieldItemSyntax field:
                resource.Fields.Add(new(field.Field, condition, BindExpression(field.Value, scope)));
                break;
            case MetaItemSyntax meta:
                resource.Metas.Add(new(meta.Span, meta.Property, condition, BindExpression(meta.Value, scope)));
                break;
            case EdgeItemSyntax edge:
                resource.Edges.Add(new(edge.Property, condition, BindHalf(edge.Half, scope)));
                break;
        }
    }

    private BoundEdgeHalf BindHalf(EdgeHalfSyntax half, Scope scope) =>
        new(half.Span, half.Kind.Text, half.Kind.Span, BindExpression(half.Name, scope), half.Field);
}

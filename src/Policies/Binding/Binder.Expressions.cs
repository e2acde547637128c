using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Library;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>Expressions. A name that cannot be resolved is reported and stands as a constant, so that binding goes on.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindExpression(ExpressionSyntax syntax, Scope scope)
    {
        if (!Enter(syntax.Span))
        {
            return Unresolved(syntax.Span);
        }

        var bound = BindOutermost(syntax, scope);
        Leave();
        Count(1);
        if (bound.Extent.Depth > MostLevels)
        {
            ReportTooDeep(syntax.Span);
        }

        return bound;
    }

    private BoundExpression BindOutermost(ExpressionSyntax syntax, Scope scope)
    {
        switch (syntax)
        {
            case BoolSyntax b:
                return new BoundConstant(b.Span, Value.Bool(b.Value), Type.Bool);
            case IntSyntax i:
                return new BoundConstant(i.Span, Value.Int(i.Value), Type.Int);
            case FloatSyntax f:
                return new BoundConstant(f.Span, Value.Float(f.Value), Type.Float);
            case StringSyntax s:
                return BindString(s, scope);
            case ParenthesesSyntax p:
                return BindExpression(p.Inner, scope);
            case VariableSyntax v:
                return BindVariable(v.Span, v.Name, scope, null);
            case ListLiteralSyntax l:
                return new BoundList(l.Span, BindAll(l.Items.Items, scope));
            case MapLiteralSyntax m:
                return new BoundMap(m.Span, BindAll(m.Entries.Items.Select(static e => e.Key), scope), BindAll(m.Entries.Items.Select(static e => e.Value), scope));
            case StructLiteralSyntax s:
                return new BoundStruct(s.Span, [.. s.Entries.Items.Select(static e => e.Name.Text)], BindAll(s.Entries.Items.Select(static e => e.Value), scope));
            case IfExpressionSyntax i:
                return new BoundIf(i.Span, BindExpression(i.Condition, scope), BindExpression(i.Then, scope), BindExpression(i.Else, scope));
            case FuncSyntax f:
                return BindLambda(f, scope, new Frame(scope.Frame));
            case CallSyntax c:
                return BindCall(c, scope);
            case VariableCallSyntax c:
                return BindVariableCall(c, scope);
            case ImmediateCallSyntax c:
                return new BoundValueCall(c.Span, BindExpression(c.Function, scope), BindAll(c.Arguments.Items, scope)) { StateKey = _context.Next("call") };
            case BinarySyntax b:
                return BindBinary(b, scope);
            case NotSyntax n:
                return Operator(n.Span, "not", BindExpression(n.Operand, scope));
            case IndexSyntax i:
                return new BoundLookup(i.Span, BindExpression(i.Target, scope), BindExpression(i.Index, scope));
            case FieldSyntax f:
                return new BoundField(f.Span, BindExpression(f.Target, scope), f.Field.Text, f.Field.Span, f.Default is null ? null : BindExpression(f.Default, scope));
            default:
                return Unresolved(syntax.Span);
        }
    }

    private BoundExpression[] BindAll(IEnumerable<ExpressionSyntax> items, Scope scope) => [.. items.Select(i => BindExpression(i, scope))];

    // A chain such as `$a + $b + …` leans to the left; it is bound from the inside out, without a call a term.
    private BoundExpression BindBinary(BinarySyntax syntax, Scope scope)
    {
        var chain = new Stack<BinarySyntax>();
        ExpressionSyntax innermost = syntax;
        while (innermost is BinarySyntax binary)
        {
            chain.Push(binary);
            innermost = binary.Left;
        }

        var left = BindExpression(innermost, scope);
        Count(chain.Count);
        foreach (var binary in chain)
        {
            var right = BindExpression(binary.Right, scope);
            left = binary.Operator switch
            {
                BinaryOperator.Except => new BoundExcept(binary.Span, left, right),
                BinaryOperator.In => new BoundCall(binary.Span, CoreFunctions.Contains, [left, right]),
                _ => Operator(binary.Span, BinaryOperators.Text(binary.Operator), left, right),
            };
        }

        return left;
    }

    private static BoundCall Operator(SourceSpan span, string name, params BoundExpression[] operands) =>
        new(span, Operators.Find(name), operands);

    private BoundExpression BindString(StringSyntax syntax, Scope scope)
    {
        if (syntax.Constant is { } constant)
        {
            return new BoundConstant(syntax.Span, Value.Str(constant), Type.Str);
        }

        var parts = new BoundExpression[syntax.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = syntax.Parts[i];
            parts[i] = part.Literal is { } literal
                ? new BoundConstant(syntax.Span, Value.Str(literal), Type.Str)
                : BindVariable(syntax.Span, part.Variable!, scope, Type.Str);
        }

        return parts.Length == 1 ? parts[0] : new BoundCall(syntax.Span, CoreFunctions.Interpolate, parts);
    }

    private BoundExpression BindVariable(SourceSpan span, string name, Scope scope, Type? forced)
    {
        if (scope.FindVariable(name)?.Value is not { } symbol)
        {
            Report(Messages.UnknownVariable(span, name, Candidates(name, scope, static s => s.VariableNames), IsMemberOfVariable(name, scope)), name, scope);
            return Unresolved(span);
        }

        return EnsureBound(symbol, span) ? new BoundVariable(span, symbol) { Forced = forced } : Unresolved(span);
    }

    private static bool IsMemberOfVariable(string name, Scope scope) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && scope.FindAlias(name[..dot]) is null && scope.FindVariable(name[..dot]) is not null;

    private BoundExpression BindVariableCall(VariableCallSyntax syntax, Scope scope)
    {
        var arguments = BindAll(syntax.Arguments.Items, scope);
        if (scope.FindVariable(syntax.Variable.Text)?.Value is not { } symbol)
        {
            Report(
                Messages.UnknownLambda(syntax.Variable.Span, syntax.Variable.Text, Candidates(syntax.Variable.Text, scope, static s => s.VariableNames)),
                syntax.Variable.Text,
                scope);
            return Unresolved(syntax.Span);
        }

        return EnsureBound(symbol, syntax.Variable.Span)
            ? new BoundValueCall(syntax.Span, new BoundVariable(syntax.Variable.Span, symbol), arguments) { StateKey = _context.Next("call") }
            : Unresolved(syntax.Span);
    }

    private BoundExpression BindCall(CallSyntax syntax, Scope scope)
    {
        var name = syntax.Function.Text;
        var arguments = BindAll(syntax.Arguments.Items, scope);
        var found = scope.FindFunction(name);
        if (found?.Statement is { } function)
        {
            return Check(function, syntax.Function.Span)
                ? new BoundUserCall(syntax.Span, syntax.Function.Span, function, arguments, scope.Frame)
                : Unresolved(syntax.Span);
        }

        if (found?.Builtin is { } builtin)
        {
            var hasState = builtin is StatefulFunction or LenientFunction;
            HasState |= hasState;
            return new BoundCall(syntax.Span, builtin, arguments)
            {
                StateKey = hasState || builtin is HigherOrderFunction ? _context.Next(builtin.Name) : default,
                Site = builtin is ModuleFunction ? new(_tree, scope.Module.Directory) : null,
            };
        }

        Report(Messages.UnknownFunction(syntax.Function.Span, name, Candidates(name, scope, static s => s.FunctionNames)), name, scope);
        return Unresolved(syntax.Span);
    }

    // Behind an alias only its own names can have been meant; without one, a name of any alias may have been.
    private static IEnumerable<string> Candidates(string name, Scope scope, Func<Scope, IEnumerable<string>> names)
    {
        var dot = name.LastIndexOf('.');
        if (dot >= 0 && scope.FindAlias(name[..dot]) is { } module)
        {
            return names(module).Select(n => name[..(dot + 1)] + n);
        }

        return names(scope).Concat(scope.AliasNames.SelectMany(a => scope.FindAlias(a) is { } inner ? names(inner).Select(n => $"{a}.{n}") : []));
    }

    private void Report(Diagnostic diagnostic, string name, Scope scope)
    {
        if (!scope.IsExcused(name))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    private BoundLambda BindLambda(FuncSyntax syntax, Scope scope, Frame frame)
    {
        var inner = new Scope(scope, frame, scope.Module);
        var parameters = new VariableSymbol[syntax.Parameters.Items.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = syntax.Parameters.Items[i];
            parameters[i] = new(parameter.Name.Text, frame, parameter.Name.Span)
            {
                Origin = VariableOrigin.FunctionParameter,
                Annotation = parameter.Type?.Type,
            };
            inner.Declare(parameter.Name.Text, new Lazily<VariableSymbol>(parameters[i]));
        }

        return new(syntax.Span, frame, parameters, syntax.Result?.Type, BindExpression(syntax.Body, inner));
    }

    private static BoundFault Unresolved(SourceSpan span) => new(span);
}

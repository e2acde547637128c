using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Inference;

/// <summary>
/// Infers types: every expression that something needs gets one concrete type, or a diagnostic. Binds have one type each;
/// functions and classes are checked anew for each use.
/// </summary>
internal sealed partial class TypeChecker(PolicyCatalogue catalogue, Binder binder, DiagnosticBag diagnostics)
{
    private readonly TypeSolver _solver = new();
    private readonly StaticKnowledge _known = new();
    private readonly List<BoundExpression> _checked = [];
    private readonly List<Action> _afterwards = [];
    private readonly List<Type> _tainted = [];
    private readonly bool _isWhole = !diagnostics.HasErrors;
    private SourceSpan? _outermostCall;

    /// <summary>Checks a whole program; afterwards every expression that can be evaluated has its type.</summary>
    public void CheckProgram(BoundBlock program)
    {
        CheckStatement(program);
        foreach (var expression in _checked)
        {
            expression.Type = _solver.Resolve(expression.Type!);
        }

        if (ReportTooLarge())
        {
            return;
        }

        ReportAmbiguous();
        foreach (var check in _afterwards)
        {
            check();
        }
    }

    // What is too large is not looked at any further: to compare it may take for ever.
    private bool ReportTooLarge()
    {
        var innermost = _checked.Where(static e => e.Type!.IsTooLarge).MinBy(static e => e.Type!.Parts);
        if (innermost is not null)
        {
            Report(Messages.TypeTooLarge(innermost.Span));
        }

        return innermost is not null;
    }

    // One report is enough where one unknown taints many: the first is the innermost. What a fault has left open is no report of its own,
    // and where a part of the program is missing, what would have settled a type may be.
    private void ReportAmbiguous()
    {
        if (!_isWhole)
        {
            return;
        }

        var known = _tainted.Select(_solver.Resolve).Where(static t => !t.IsTooLarge).SelectMany(Variables).ToHashSet();
        foreach (var expression in _checked)
        {
            var variables = Variables(expression.Type!).ToList();
            if (variables.Count > 0 && !variables.Exists(known.Contains))
            {
                Report(Messages.Ambiguous(expression.Span, expression.Type!));
                known.UnionWith(variables);
            }
        }
    }

    private static IEnumerable<int> Variables(Type type) => !type.HasVariables ? [] : type switch
    {
        VariableType variable => [variable.Number],
        ListType list => Variables(list.Element),
        MapType map => Variables(map.Key).Concat(Variables(map.Value)),
        StructType record => record.Fields.SelectMany(static f => Variables(f.Type)),
        FuncType func => func.Parameters.SelectMany(static p => Variables(p.Type)).Concat(Variables(func.Result)),
        _ => [],
    };

    /// <summary>A variable in the place of what a fault that is reported leaves unknown.</summary>
    private Type Unknown()
    {
        var type = _solver.Fresh();
        _tainted.Add(type);
        return type;
    }

    private void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    private void Expect(SourceSpan span, Type actual, Type expected)
    {
        if (_solver.Unify(actual, expected) is { } fault)
        {
            Report(Messages.TypeMismatch(span, fault, _solver.Resolve(expected), _solver.Resolve(actual)));
            _tainted.Add(actual);
            _tainted.Add(expected);
        }
    }

    private void Expect(BoundExpression expression, Type expected) => Expect(expression.Span, Check(expression), expected);
}

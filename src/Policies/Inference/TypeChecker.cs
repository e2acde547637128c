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
    private readonly List<BoundExpression> _checked = [];
    private readonly List<Action> _afterwards = [];

    /// <summary>Checks a whole program; afterwards every expression that can be evaluated has its type.</summary>
    public void CheckProgram(BoundBlock program)
    {
        CheckStatement(program);
        foreach (var expression in _checked)
        {
            expression.Type = _solver.Resolve(expression.Type!);
        }

        ReportAmbiguous();
        foreach (var check in _afterwards)
        {
            check();
        }
    }

    // One report a program is enough where one unknown taints many: the first is the innermost.
    private void ReportAmbiguous()
    {
        if (diagnostics.HasErrors)
        {
            return;
        }

        var seen = new HashSet<int>();
        foreach (var expression in _checked)
        {
            if (expression.Type!.HasVariables && seen.Add(FirstVariable(expression.Type)))
            {
                Report(Messages.Ambiguous(expression.Span, expression.Type));
            }
        }
    }

    private static int FirstVariable(Type type) => type switch
    {
        VariableType variable => variable.Number,
        ListType list => FirstVariable(list.Element),
        MapType map => FirstVariable(map.Key.HasVariables ? map.Key : map.Value),
        StructType record => FirstVariable(record.Fields.First(static f => f.Type.HasVariables).Type),
        FuncType func => FirstVariable(func.Result.HasVariables ? func.Result : func.Parameters.First(static p => p.Type.HasVariables).Type),
        _ => 0,
    };

    private void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    private void Expect(SourceSpan span, Type actual, Type expected)
    {
        if (_solver.Unify(actual, expected) is { } fault)
        {
            Report(Messages.TypeMismatch(span, fault, _solver.Resolve(expected), _solver.Resolve(actual)));
        }
    }

    private void Expect(BoundExpression expression, Type expected) => Expect(expression.Span, Check(expression), expected);
}

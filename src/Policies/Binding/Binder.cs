using System.Collections.Frozen;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>
/// Resolves names: syntax in, bound tree out. Binds, functions and includes are bound when they are first referred to,
/// so that statements may stand in any order and a cycle shows as a reference to something that is being bound.
/// </summary>
internal sealed partial class Binder
{
    private readonly PolicyCatalogue _catalogue;
    private readonly ISourceTree _tree;
    private readonly DiagnosticBag _diagnostics;
    private readonly Scope _predefined;
    private readonly Frame _rootFrame = new(null);
    private readonly string _modulePath;
    private readonly Dictionary<string, ParseResult?> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<VariableSymbol, Action> _unbound = [];
    private readonly Dictionary<FunctionSymbol, CheckState> _functions = [];
    private readonly HashSet<object> _circular = [];
    private readonly List<SourceSpan> _references = [];
    private readonly HashSet<object> _visiting = [];
    private readonly StateContext _program = new(null, "");
    private StateContext _context;
    private bool _hasReportedCycle;

    public Binder(PolicyCatalogue catalogue, ISourceTree tree, string modulePath, DiagnosticBag diagnostics)
    {
        _catalogue = catalogue;
        _tree = tree;
        _modulePath = modulePath;
        _diagnostics = diagnostics;
        _context = _program;
        _predefined = Predefined();
    }

    private enum CheckState
    {
        Visiting,
        Done,
    }

    public Frame RootFrame => _rootFrame;

    /// <summary>True when the program calls a function that carries state.</summary>
    public bool HasState { get; private set; }

    /// <summary>Binds the top-level file of a policy.</summary>
    public BoundBlock BindProgram(ParseResult parsed, ModuleBase module)
    {
        CheckDeclarations(parsed.File);
        return BindBlock(parsed.File.Block, new Scope(_predefined, _rootFrame, module) { LostNames = parsed.LostNames ?? FrozenSet<string>.Empty });
    }

    /// <summary>
    /// Gives <paramref name="call"/> its own copy of the function's body; false, after a report at <paramref name="outermost"/>, the call
    /// around it all, when copies are too many.
    /// </summary>
    public bool Instantiate(BoundUserCall call, SourceSpan outermost)
    {
        var function = call.Function;
        var syntax = function.Syntax.Function;
        var scope = new Scope(function.Scope, call.Frame, function.Scope.Module);
        var parameters = new VariableSymbol[call.Arguments.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = syntax.Parameters.Items[i];
            parameters[i] = new(parameter.Name.Text, call.Frame, parameter.Name.Span)
            {
                Origin = VariableOrigin.FunctionParameter,
                Annotation = parameter.Type?.Type,
                Definition = call.Arguments[i],
            };
            scope.Declare(parameter.Name.Text, new Lazily<VariableSymbol>(parameters[i]));
        }

        call.Parameters = parameters;
        call.Body = Copy(outermost, () => InContext(_context.In($"{function.Name}()"), () => BindExpression(syntax.Body, scope)));
        return call.Body is not null;
    }

    private void CheckDeclarations(FileSyntax file)
    {
        var checks = new DeclarationChecks(_diagnostics);
        checks.Run(file.Block);
        _hasReportedCycle |= checks.FoundCycle;
    }

    private Scope Predefined()
    {
        var scope = new Scope(null, _rootFrame, ModuleBase.Root);
        foreach (var function in _catalogue.Functions.Values)
        {
            if (!function.Name.Contains('.', StringComparison.Ordinal))
            {
                scope.Declare(function.Name, function);
            }
        }

        foreach (var (name, value) in _catalogue.Variables)
        {
            if (!name.Contains('.', StringComparison.Ordinal) || name.StartsWith("const.", StringComparison.Ordinal))
            {
                DeclareConstant(scope, name, value);
            }
        }

        return scope;
    }

    // A dotted name lives in a scope of its own behind each of its segments.
    private void DeclareConstant(Scope scope, string dotted, Value value)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var inner = scope.FindAlias(dotted[..dot]);
            if (inner is null)
            {
                inner = new Scope(null, _rootFrame, ModuleBase.Root);
                scope.DeclareAlias(dotted[..dot], new Lazily<Scope>(inner));
            }

            DeclareConstant(inner, dotted[(dot + 1)..], value);
            return;
        }

        scope.Declare(dotted, new Lazily<VariableSymbol>(() => new(dotted, _rootFrame, null)
        {
            Definition = new BoundConstant(NoSpan, value, ValueTypes.Of(value)),
        }));
    }

    private T InContext<T>(StateContext context, Func<T> bind)
    {
        var outer = _context;
        _context = context;
        try
        {
            return bind();
        }
        finally
        {
            _context = outer;
        }
    }

    /// <summary>
    /// Runs <paramref name="bind"/> as part of binding <paramref name="subject"/>; a reference back to it meanwhile is a cycle, and a fault
    /// has to stand in its place, so that the bound tree has an end.
    /// </summary>
    /// <returns>False for such a reference.</returns>
    internal bool Visit(object subject, SourceSpan reference, Action bind)
    {
        _references.Add(reference);
        if (!_visiting.Add(subject))
        {
            if (!_hasReportedCycle)
            {
                _diagnostics.Add(Messages.RecursiveReference([.. _references]));
            }

            _hasReportedCycle = true;
            _circular.Add(subject);
            _references.RemoveAt(_references.Count - 1);
            return false;
        }

        try
        {
            bind();
            return true;
        }
        finally
        {
            _visiting.Remove(subject);
            _references.RemoveAt(_references.Count - 1);
        }
    }

    private static SourceSpan NoSpan { get; } = new(SourceText.From("<predefined>", ""), 0, 0);
}

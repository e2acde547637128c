using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>How a variable came to be.</summary>
internal enum VariableOrigin
{
    /// <summary>A bind statement, or predefined.</summary>
    Bind,

    /// <summary>A parameter of a class: it stands for the include's argument.</summary>
    ClassParameter,

    /// <summary>A parameter of a function.</summary>
    FunctionParameter,

    /// <summary>A loop variable.</summary>
    Loop,
}

/// <summary>A variable: a bind, a parameter, a loop variable, or a predefined constant.</summary>
internal sealed class VariableSymbol(string name, Frame frame, SourceSpan? declared)
{
    public string Name { get; } = name;

    public VariableOrigin Origin { get; init; }

    public Frame Frame { get; } = frame;

    public int Slot { get; } = frame.AddSlot();

    public SourceSpan? Declared { get; } = declared;

    /// <summary>What it stands for; null for the parameters of function values and for loop variables.</summary>
    public BoundExpression? Definition { get; set; }

    /// <summary>The written type, or null.</summary>
    public Type? Annotation { get; init; }

    /// <summary>The type while and after it is inferred.</summary>
    public Type? Type { get; set; }

    /// <summary>True once the type checker has been through its definition.</summary>
    public bool IsChecked { get; set; }
}

/// <summary>A function defined by a <c>func</c> statement, and the scope that its body sees.</summary>
internal sealed class FunctionSymbol(FuncStatementSyntax syntax, Scope scope)
{
    public FuncStatementSyntax Syntax { get; } = syntax;

    public Scope Scope { get; } = scope;

    public string Name => Syntax.Name.Text;

    /// <summary>How far it reaches down.</summary>
    public Extent Extent { get; set; } = new(1);
}

/// <summary>What the name of a function stands for: one of a <c>func</c> statement, or one of the catalogue.</summary>
internal sealed record NamedFunction(FunctionSymbol? Statement, FunctionDefinition? Builtin);

/// <summary>A class, and the scope that its body sees.</summary>
internal sealed class ClassSymbol(ClassSyntax syntax, Scope scope)
{
    public ClassSyntax Syntax { get; } = syntax;

    public Scope Scope { get; } = scope;

    public string Name => Syntax.Name.Text;
}

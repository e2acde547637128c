using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>The namespaces of the language, as reports call them.</summary>
internal enum Namespace
{
    /// <summary>Variables.</summary>
    Var,

    /// <summary>Functions.</summary>
    Func,

    /// <summary>Classes.</summary>
    Class,

    /// <summary>Aliases of imports and includes.</summary>
    Scoped,
}

/// <summary>A name in its namespace.</summary>
internal readonly record struct DeclaredName(Namespace Namespace, string Name)
{
    public override string ToString() => $"{Namespace.ToString().ToLowerInvariant()}:{Name}";
}

/// <summary>A place that refers to a name.</summary>
internal readonly record struct NameReference(DeclaredName Name, SourceSpan Span);

/// <summary>Collects the names that a piece of syntax refers to and does not itself declare.</summary>
internal static class FreeNames
{
    /// <summary>The names that <paramref name="statement"/> needs from around it.</summary>
    public static List<NameReference> Of(StatementSyntax statement)
    {
        var names = new List<NameReference>();
        switch (statement)
        {
            case BindSyntax bind:
                Collect(bind.Value, names);
                break;
            case PanicSyntax panic:
                CollectAll(panic.Arguments.Items, names);
                break;
            case CollectSyntax collect:
                CollectResource(collect.Resource, names);
                break;
            case ResourceSyntax resource:
                CollectResource(resource, names);
                break;
            case EdgeSyntax edge:
                CollectAll(edge.Halves.Select(static h => h.Name), names);
                break;
            case IfSyntax choice:
                Collect(choice.Condition, names);
                names.AddRange(Of(choice.Then, []));
                names.AddRange(choice.Else is null ? [] : Of(choice.Else, []));
                break;
            case ForSyntax loop:
                Collect(loop.Collection, names);
                names.AddRange(Of(loop.Body, [loop.Key.Text, loop.Value.Text]));
                break;
            case FuncStatementSyntax function:
                Collect(function.Function, names);
                break;
            case ClassSyntax @class:
                names.AddRange(Of(@class.Body, @class.Parameters?.Items.Select(static p => p.Name.Text) ?? []));
                break;
            case IncludeSyntax include:
                names.Add(Reference(Namespace.Class, include.Class.Text, include.Class.Span));
                CollectAll(include.Arguments?.Items ?? [], names);
                break;
        }

        return names;
    }

    /// <summary>What <paramref name="statement"/> declares in the block it stands in, and where; null for nothing.</summary>
    public static (DeclaredName Name, SourceSpan Span, string Statement)? DeclaredBy(StatementSyntax statement) => statement switch
    {
        BindSyntax bind => (new(Namespace.Var, bind.Name.Text), bind.Name.Span, $"bind({bind.Name.Text})"),
        FuncStatementSyntax function => (new(Namespace.Func, function.Name.Text), function.Name.Span, $"func({function.Name.Text})"),
        ClassSyntax @class => (new(Namespace.Class, @class.Name.Text), @class.Name.Span, $"class({@class.Name.Text})"),
        IncludeSyntax { Alias: { } alias } include => (new(Namespace.Scoped, alias.Text), alias.Span, $"include({include.Class.Text})"),
        ImportSyntax import when (import.Alias?.Text ?? ImportPaths.Alias(import.Path.Text)) is { } alias && alias != "*" =>
            (new(Namespace.Scoped, alias), import.Path.Span, $"import({import.Path.Text})"),
        _ => null,
    };

    private static IEnumerable<NameReference> Of(BlockSyntax block, IEnumerable<string> parameters)
    {
        var declared = parameters.Select(static p => new DeclaredName(Namespace.Var, p)).ToHashSet();
        var statements = ColonClasses.Hoist(block.Statements);
        foreach (var statement in statements)
        {
            if (DeclaredBy(statement) is { } declaration)
            {
                declared.Add(declaration.Name);
            }
        }

        return statements.SelectMany(Of).Where(r => !declared.Contains(r.Name));
    }

    private static void CollectResource(ResourceSyntax resource, List<NameReference> names)
    {
        Collect(resource.Name, names);
        foreach (var item in resource.Items)
        {
            if (item.Condition is not null)
            {
                Collect(item.Condition, names);
            }

            Collect(
                item switch
                {
                    FieldItemSyntax field => field.Value,
                    MetaItemSyntax meta => meta.Value,
                    EdgeItemSyntax edge => edge.Half.Name,
                    _ => throw new InvalidOperationException($"no rule for {item.GetType().Name}"),
                },
                names);
        }
    }

    private static void CollectAll(IEnumerable<ExpressionSyntax> expressions, List<NameReference> names)
    {
        foreach (var expression in expressions)
        {
            Collect(expression, names);
        }
    }

    private static void Collect(ExpressionSyntax expression, List<NameReference> names) => SyntaxWalker.Walk(
        expression,
        node =>
        {
            switch (node)
            {
                case VariableSyntax variable:
                    names.Add(Reference(Namespace.Var, variable.Name, variable.Span));
                    break;
                case StringSyntax text:
                    foreach (var part in text.Parts)
                    {
                        if (part.Variable is { } name)
                        {
                            names.Add(Reference(Namespace.Var, name, text.Span));
                        }
                    }

                    break;
                case CallSyntax call:
                    names.Add(Reference(Namespace.Func, call.Function.Text, call.Function.Span));
                    break;
                case VariableCallSyntax call:
                    names.Add(Reference(Namespace.Var, call.Variable.Text, call.Variable.Span));
                    break;
                case FuncSyntax function:
                    CollectFunction(function, names);
                    return false;
            }

            return true;
        });

    private static void CollectFunction(FuncSyntax function, List<NameReference> names)
    {
        var inner = new List<NameReference>();
        Collect(function.Body, inner);
        names.AddRange(inner.Where(r => r.Name.Namespace != Namespace.Var || !function.Parameters.Items.Any(p => p.Name.Text == r.Name.Name)));
    }

    // The first segment of a dotted name is an alias.
    private static NameReference Reference(Namespace @namespace, string dotted, SourceSpan span)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        return new(dot < 0 ? new(@namespace, dotted) : new(Namespace.Scoped, dotted[..dot]), span);
    }
}

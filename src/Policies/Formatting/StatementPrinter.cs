using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

/// <summary>Prints statements.</summary>
internal sealed class StatementPrinter(LineWriter lines)
{
    private readonly ExpressionPrinter _expressions = new(lines);

    /// <summary>Prints <paramref name="statements"/>, each on lines of its own.</summary>
    public void Print(IReadOnlyList<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            lines.BeginLine(statement.Span.Start);
            Print(statement);
            lines.EndAt(statement.Span.End);
        }
    }

    private void Print(StatementSyntax statement)
    {
        switch (statement)
        {
            case BindSyntax bind:
                lines.Write("$" + bind.Name.Text + (bind.Type is { } type ? " " + TypePrinter.Print(type.Type) : "") + " = ");
                _expressions.Print(bind.Value);
                break;
            case PanicSyntax panic:
                lines.Write("panic");
                _expressions.PrintArguments(panic.Arguments);
                break;
            case CollectSyntax collect:
                lines.Write("collect ");
                PrintResource(collect.Resource);
                break;
            case ResourceSyntax resource:
                PrintResource(resource);
                break;
            case EdgeSyntax edge:
                PrintEdge(edge);
                break;
            case FuncStatementSyntax function:
                lines.Write("func " + function.Name.Text);
                _expressions.PrintFunction(function.Function);
                break;
            case ImportSyntax import:
                lines.Write("import ");
                lines.WriteSource(import.Path);
                PrintAlias(import.Alias);
                break;
            case IncludeSyntax include:
                PrintInclude(include);
                break;
            default:
                PrintCompound(statement);
                break;
        }
    }

    private void PrintCompound(StatementSyntax statement)
    {
        switch (statement)
        {
            case IfSyntax @if:
                lines.Write("if ");
                _expressions.Print(@if.Condition);
                PrintBlock(@if.Then);
                if (@if.Else is { } otherwise)
                {
                    lines.Write(" else");
                    PrintBlock(otherwise);
                }

                break;
            case ForSyntax loop:
                lines.Write($"{(loop.IsMap ? "forkv" : "for")} ${loop.Key.Text}, ${loop.Value.Text} in ");
                _expressions.Print(loop.Collection);
                PrintBlock(loop.Body);
                break;
            case ClassSyntax @class:
                lines.Write("class " + @class.Name.Text);
                if (@class.Parameters is { } parameters)
                {
                    _expressions.PrintParameters(parameters);
                }

                PrintBlock(@class.Body);
                break;
            default:
                throw new ArgumentException($"there is no format for {statement.GetType().Name}", nameof(statement));
        }
    }

    private void PrintBlock(BlockSyntax block)
    {
        if (block.Statements.Count == 0 && !lines.HasCommentIn(block, block.Span.Start))
        {
            lines.Write(" {}");
            lines.EndAt(block.Span.End);
            return;
        }

        lines.Open(" {", block.Span.Start);
        Print(block.Statements);
        lines.Close("}", block.Span.End - 1);
    }

    private void PrintInclude(IncludeSyntax include)
    {
        lines.Write("include " + include.Class.Text);
        if (include.Arguments is { } arguments)
        {
            _expressions.PrintArguments(arguments);
        }

        PrintAlias(include.Alias);
    }

    private void PrintAlias(NameSyntax? alias)
    {
        if (alias is not null)
        {
            lines.Write(" as " + alias.Text);
        }
    }

    private void PrintResource(ResourceSyntax resource)
    {
        lines.Write(resource.Kind.Text + " ");
        _expressions.Print(resource.Name);
        if (resource.Items.Count == 0 && !lines.HasCommentIn(resource, resource.Name.Span.End))
        {
            lines.Write(" {}");
            return;
        }

        lines.Open(" {", lines.Find('{', resource.Name.Span.End));
        foreach (var item in resource.Items)
        {
            lines.BeginLine(item.Span.Start);
            PrintItem(item);
            lines.Write(",");
            lines.EndAt(item.Span.End);
        }

        lines.Close("}", resource.Span.End - 1);
    }

    private void PrintItem(ResourceItemSyntax item)
    {
        switch (item)
        {
            case FieldItemSyntax field:
                lines.Write(field.Field.Text);
                PrintArrow(item);
                _expressions.Print(field.Value);
                break;
            case MetaItemSyntax meta:
                lines.Write(meta.Property is { } property ? "Meta:" + property.Text : "Meta");
                PrintArrow(item);
                _expressions.Print(meta.Value);
                break;
            case EdgeItemSyntax edge:
                lines.Write(edge.Property.ToString());
                PrintArrow(item);
                PrintHalf(edge.Half);
                break;
            default:
                throw new ArgumentException($"there is no format for {item.GetType().Name}", nameof(item));
        }
    }

    private void PrintArrow(ResourceItemSyntax item)
    {
        lines.Write(" => ");
        if (item.Condition is { } condition)
        {
            _expressions.Print(condition);
            lines.Write(" ?: ");
        }
    }

    private void PrintEdge(EdgeSyntax edge)
    {
        for (var i = 0; i < edge.Halves.Count; i++)
        {
            if (i > 0)
            {
                lines.Write(" -> ");
            }

            PrintHalf(edge.Halves[i]);
        }
    }

    private void PrintHalf(EdgeHalfSyntax half)
    {
        lines.Write(string.Join(':', half.Kind.Text.Split(':').Select(static s => char.ToUpperInvariant(s[0]) + s[1..])) + "[");
        _expressions.Print(half.Name);
        lines.Write("]");
        if (half.Field is { } field)
        {
            lines.Write("." + field.Text);
        }
    }
}

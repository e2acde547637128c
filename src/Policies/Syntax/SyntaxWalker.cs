namespace Mgmt.Policies.Syntax;

/// <summary>Goes through a tree without recursion, so that neither depth nor a long sum matters.</summary>
internal static class SyntaxWalker
{
    /// <summary>Calls <paramref name="visit"/> with <paramref name="root"/> and every statement, item and expression below it, in no particular order.</summary>
    public static void Walk(SyntaxNode root, Action<SyntaxNode> visit) => Walk(
        root,
        node =>
        {
            visit(node);
            return true;
        });

    /// <summary>The same; what is below a node for which <paramref name="visit"/> says false is left out.</summary>
    public static void Walk(SyntaxNode root, Func<SyntaxNode, bool> visit)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            if (visit(node))
            {
                PushChildren(node, open);
            }
        }
    }

    private static void PushChildren(SyntaxNode node, Stack<SyntaxNode> open)
    {
        switch (node)
        {
            case StatementSyntax statement:
                PushStatement(statement, open);
                break;
            case ExpressionSyntax expression:
                PushExpression(expression, open);
                break;
            case BlockSyntax block:
                PushAll(block.Statements, open);
                break;
            case ResourceItemSyntax item:
                PushItem(item, open);
                break;
            case EdgeHalfSyntax half:
                open.Push(half.Name);
                break;
        }
    }

    private static void PushStatement(StatementSyntax statement, Stack<SyntaxNode> open)
    {
        switch (statement)
        {
            case BindSyntax bind:
                open.Push(bind.Value);
                break;
            case PanicSyntax panic:
                PushAll(panic.Arguments.Items, open);
                break;
            case CollectSyntax collect:
                open.Push(collect.Resource);
                break;
            case ResourceSyntax resource:
                open.Push(resource.Name);
                PushAll(resource.Items, open);
                break;
            case EdgeSyntax edge:
                PushAll(edge.Halves, open);
                break;
            case IfSyntax @if:
                open.Push(@if.Condition);
                open.Push(@if.Then);
                PushOptional(@if.Else, open);
                break;
            case ForSyntax @for:
                open.Push(@for.Collection);
                open.Push(@for.Body);
                break;
            case FuncStatementSyntax function:
                open.Push(function.Function);
                break;
            case ClassSyntax @class:
                open.Push(@class.Body);
                break;
            case IncludeSyntax { Arguments: { } arguments }:
                PushAll(arguments.Items, open);
                break;
        }
    }

    private static void PushItem(ResourceItemSyntax item, Stack<SyntaxNode> open)
    {
        PushOptional(item.Condition, open);
        switch (item)
        {
            case FieldItemSyntax field:
                open.Push(field.Value);
                break;
            case MetaItemSyntax meta:
                open.Push(meta.Value);
                break;
            case EdgeItemSyntax edge:
                open.Push(edge.Half);
                break;
        }
    }

    private static void PushExpression(ExpressionSyntax expression, Stack<SyntaxNode> open)
    {
        switch (expression)
        {
            case ListLiteralSyntax list:
                PushAll(list.Items.Items, open);
                break;
            case MapLiteralSyntax map:
                foreach (var entry in map.Entries.Items)
                {
                    open.Push(entry.Key);
                    open.Push(entry.Value);
                }

                break;
            case StructLiteralSyntax record:
                foreach (var entry in record.Entries.Items)
                {
                    open.Push(entry.Value);
                }

                break;
            case FuncSyntax function:
                open.Push(function.Body);
                break;
            case CallSyntax call:
                PushAll(call.Arguments.Items, open);
                break;
            case VariableCallSyntax call:
                PushAll(call.Arguments.Items, open);
                break;
            case ImmediateCallSyntax call:
                open.Push(call.Function);
                PushAll(call.Arguments.Items, open);
                break;
            case IfExpressionSyntax @if:
                open.Push(@if.Condition);
                open.Push(@if.Then);
                open.Push(@if.Else);
                break;
            case ParenthesesSyntax parentheses:
                open.Push(parentheses.Inner);
                break;
            case BinarySyntax binary:
                open.Push(binary.Left);
                open.Push(binary.Right);
                break;
            case NotSyntax not:
                open.Push(not.Operand);
                break;
            case IndexSyntax index:
                open.Push(index.Target);
                open.Push(index.Index);
                break;
            case FieldSyntax field:
                open.Push(field.Target);
                PushOptional(field.Default, open);
                break;
        }
    }

    private static void PushAll(IEnumerable<SyntaxNode> nodes, Stack<SyntaxNode> open)
    {
        foreach (var node in nodes)
        {
            open.Push(node);
        }
    }

    private static void PushOptional(SyntaxNode? node, Stack<SyntaxNode> open)
    {
        if (node is not null)
        {
            open.Push(node);
        }
    }
}

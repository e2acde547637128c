using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

/// <summary>Prints expressions.</summary>
internal sealed class ExpressionPrinter(LineWriter lines)
{
    /// <summary>Prints <paramref name="expression"/> on the current line, and further ones where its author used several.</summary>
    public void Print(ExpressionSyntax expression)
    {
        // Long sums and chains of lookups lean to the left; they are unrolled, not recursed into.
        var chain = new Stack<ExpressionSyntax>();
        while (LeftOf(expression) is { } left)
        {
            chain.Push(expression);
            expression = left;
        }

        PrintHead(expression);
        while (chain.TryPop(out var link))
        {
            PrintTail(link);
        }
    }

    /// <summary>Prints what stands between parentheses and commas.</summary>
    public void PrintArguments(ListSyntax<ExpressionSyntax> arguments) => PrintList(arguments, "(", ")", Print);

    /// <summary>Prints the parameters of a function or class.</summary>
    public void PrintParameters(ListSyntax<ParameterSyntax> parameters) => PrintList(parameters, "(", ")", PrintParameter);

    /// <summary>Prints parameters, result and body of <paramref name="function"/>.</summary>
    public void PrintFunction(FuncSyntax function)
    {
        PrintParameters(function.Parameters);
        if (function.Result is { } result)
        {
            lines.Write(" " + TypePrinter.Print(result.Type));
        }

        var open = lines.Find('{', (function.Result?.Span ?? function.Parameters.Span).End);
        PrintBody(function.Body, function.IsMultiLine, open, function.Span.End - 1);
    }

    private static ExpressionSyntax? LeftOf(ExpressionSyntax expression) => expression switch
    {
        BinarySyntax binary => binary.Left,
        IndexSyntax index => index.Target,
        FieldSyntax field => field.Target,
        _ => null,
    };

    private void PrintTail(ExpressionSyntax link)
    {
        switch (link)
        {
            case BinarySyntax binary:
                lines.Write($" {BinaryOperators.Text(binary.Operator)} ");
                Print(binary.Right);
                break;
            case IndexSyntax index:
                lines.Write("[");
                Print(index.Index);
                lines.Write("]");
                break;
            case FieldSyntax field:
                lines.Write("->" + field.Field.Text);
                if (field.Default is { } value)
                {
                    lines.Write(" <|> ");
                    Print(value);
                }

                break;
        }
    }

    private void PrintHead(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BoolSyntax truth:
                lines.Write(truth.Value ? "true" : "false");
                break;
            case IntSyntax number:
                lines.Write(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatSyntax number:
                lines.Write(FloatWithPoint(number.Value));
                break;
            case StringSyntax text:
                lines.WriteSource(text);
                break;
            case VariableSyntax variable:
                lines.Write("$" + variable.Name);
                break;
            case ListLiteralSyntax list:
                PrintList(list.Items, "[", "]", Print);
                break;
            case MapLiteralSyntax map:
                PrintList(map.Entries, "{", "}", PrintEntry);
                break;
            case StructLiteralSyntax record:
                lines.Write("struct");
                PrintList(record.Entries, "{", "}", PrintEntry);
                break;
            case NotSyntax not:
                lines.Write("not ");
                Print(not.Operand);
                break;
            case ParenthesesSyntax parentheses:
                lines.Write("(");
                Print(parentheses.Inner);
                lines.Write(")");
                break;
            case IfExpressionSyntax @if:
                PrintIf(@if);
                break;
            default:
                PrintCallable(expression);
                break;
        }
    }

    private void PrintCallable(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case FuncSyntax function:
                lines.Write("func");
                PrintFunction(function);
                break;
            case CallSyntax call:
                lines.Write(call.Function.Text);
                PrintArguments(call.Arguments);
                break;
            case VariableCallSyntax call:
                lines.Write("$" + call.Variable.Text);
                PrintArguments(call.Arguments);
                break;
            case ImmediateCallSyntax call:
                PrintCallable(call.Function);
                PrintArguments(call.Arguments);
                break;
            default:
                throw new ArgumentException($"there is no format for {expression.GetType().Name}", nameof(expression));
        }
    }

    private void PrintEntry(MapEntrySyntax entry)
    {
        Print(entry.Key);
        lines.Write(" => ");
        Print(entry.Value);
    }

    private void PrintEntry(StructEntrySyntax entry)
    {
        lines.Write(entry.Name.Text + " => ");
        Print(entry.Value);
    }

    private void PrintParameter(ParameterSyntax parameter) =>
        lines.Write("$" + parameter.Name.Text + (parameter.Type is { } type ? " " + TypePrinter.Print(type.Type) : ""));

    private void PrintIf(IfExpressionSyntax @if)
    {
        lines.Write("if ");
        Print(@if.Condition);
        PrintBody(@if.Then, @if.IsThenMultiLine, lines.Find('{', @if.Condition.Span.End), lines.Find('}', @if.Then.Span.End));
        lines.Write(" else");
        PrintBody(@if.Else, @if.IsElseMultiLine, lines.Find('{', @if.Then.Span.End), @if.Span.End - 1);
    }

    private void PrintBody(ExpressionSyntax body, bool isMultiLine, int open, int close)
    {
        if (!isMultiLine)
        {
            lines.Write(" { ");
            Print(body);
            lines.Write(" }");
            return;
        }

        lines.Open(" {", open);
        lines.BeginLine(body.Span.Start);
        Print(body);
        lines.EndAt(body.Span.End);
        lines.Close("}", close);
    }

    private void PrintList<T>(ListSyntax<T> list, string open, string close, Action<T> print)
        where T : SyntaxNode
    {
        if (!list.IsMultiLine && (list.Items.Count > 0 || !lines.HasCommentIn(list, list.Span.Start)))
        {
            PrintLine(list, open, close, print);
            return;
        }

        lines.Open(open, list.Span.Start);
        foreach (var item in list.Items)
        {
            lines.BeginLine(item.Span.Start);
            print(item);
            lines.Write(",");
            lines.EndAt(item.Span.End);
        }

        lines.Close(close, list.Span.End - 1);
    }

    private void PrintLine<T>(ListSyntax<T> list, string open, string close, Action<T> print)
        where T : SyntaxNode
    {
        lines.Write(open);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                lines.Write(", ");
            }

            print(list.Items[i]);
        }

        lines.Write(close);
    }

    private static string FloatWithPoint(double value)
    {
        var text = FloatText.Shortest(value);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }
}

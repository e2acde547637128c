using System.Globalization;

namespace Mgmt.Policies.Syntax;

/// <summary>A tree as text, without places: two trees mean and look the same when their texts are equal.</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode? node) => node switch
    {
        null => "-",
        BlockSyntax block => $"{{{string.Join("; ", block.Statements.Select(Of))}}}",
        ExpressionSyntax expression => OfExpression(expression),
        StatementSyntax statement => OfStatement(statement),
        NameSyntax name => name.Text,
        TypeSyntax type => Formatting.TypePrinter.Print(type.Type),
        ParameterSyntax parameter => $"{parameter.Name.Text}:{Of(parameter.Type)}",
        MapEntrySyntax entry => $"{Of(entry.Key)} => {Of(entry.Value)}",
        StructEntrySyntax entry => $"{Of(entry.Name)} => {Of(entry.Value)}",
        FieldItemSyntax item => $"{item.Field.Text} => {Of(item.Condition)} ? {Of(item.Value)}",
        MetaItemSyntax item => $"meta {Of(item.Property)} => {Of(item.Condition)} ? {Of(item.Value)}",
        EdgeItemSyntax item => $"{item.Property} => {Of(item.Condition)} ? {Of(item.Half)}",
        EdgeHalfSyntax half => $"{half.Kind.Text}[{Of(half.Name)}].{Of(half.Field)}",
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    private static string OfStatement(StatementSyntax statement) => statement switch
    {
        BindSyntax bind => $"(bind {bind.Name.Text} {Of(bind.Type)} {Of(bind.Value)})",
        PanicSyntax panic => $"(panic {Of(panic.Arguments)})",
        CollectSyntax collect => $"(collect {Of(collect.Resource)})",
        ResourceSyntax resource => $"(res {resource.Kind.Text} {Of(resource.Name)} [{string.Join(", ", resource.Items.Select(Of))}])",
        EdgeSyntax edge => $"({(edge.IsSendReceive ? "send" : "edge")} {string.Join(' ', edge.Halves.Select(Of))})",
        IfSyntax @if => $"(if {Of(@if.Condition)} {Of(@if.Then)} {Of(@if.Else)})",
        ForSyntax loop => $"({(loop.IsMap ? "forkv" : "for")} {loop.Key.Text} {loop.Value.Text} {Of(loop.Collection)} {Of(loop.Body)})",
        FuncStatementSyntax function => $"(def {function.Name.Text} {Of(function.Function)})",
        ClassSyntax @class => $"(class {@class.Name.Text} {Of(@class.Parameters)} {Of(@class.Body)})",
        IncludeSyntax include => $"(include {include.Class.Text} {Of(include.Arguments)} {Of(include.Alias)})",
        ImportSyntax import => $"(import \"{import.Path.Text}\" {Of(import.Alias)})",
        _ => throw new ArgumentException(statement.GetType().Name, nameof(statement)),
    };

    private static string OfExpression(ExpressionSyntax expression) => expression switch
    {
        BoolSyntax truth => truth.Value ? "true" : "false",
        IntSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatSyntax number => number.Value.ToString("R", CultureInfo.InvariantCulture) + "f",
        StringSyntax text => $"'{text.Raw}'",
        VariableSyntax variable => "$" + variable.Name,
        ListLiteralSyntax list => $"(list {Of(list.Items)})",
        MapLiteralSyntax map => $"(map {Of(map.Entries)})",
        StructLiteralSyntax record => $"(struct {Of(record.Entries)})",
        FuncSyntax function => $"(func {Of(function.Parameters)} {Of(function.Result)} {Lines(function.IsMultiLine)}{Of(function.Body)})",
        CallSyntax call => $"(call {call.Function.Text} {Of(call.Arguments)})",
        VariableCallSyntax call => $"(call ${call.Variable.Text} {Of(call.Arguments)})",
        ImmediateCallSyntax call => $"(call {Of(call.Function)} {Of(call.Arguments)})",
        IfExpressionSyntax @if =>
            $"(if {Of(@if.Condition)} {Lines(@if.IsThenMultiLine)}{Of(@if.Then)} {Lines(@if.IsElseMultiLine)}{Of(@if.Else)})",
        ParenthesesSyntax parentheses => $"(paren {Of(parentheses.Inner)})",
        BinarySyntax binary => $"({binary.Operator} {Of(binary.Left)} {Of(binary.Right)})",
        NotSyntax not => $"(not {Of(not.Operand)})",
        IndexSyntax index => $"(index {Of(index.Target)} {Of(index.Index)})",
        FieldSyntax field => $"(field {Of(field.Target)} {field.Field.Text}{(field.Default is { } value ? " " + Of(value) : "")})",
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    private static string Of<T>(ListSyntax<T>? list)
        where T : SyntaxNode
        => list is null ? "-" : $"[{Lines(list.IsMultiLine)}{string.Join(", ", list.Items.Select(static i => Of(i)))}]";

    private static string Lines(bool isMultiLine) => isMultiLine ? "|" : "";
}

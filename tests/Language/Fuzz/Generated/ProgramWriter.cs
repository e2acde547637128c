using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>Writes a generated program: statements of a block in any order, forms, spaces and parentheses as chance has it.</summary>
internal sealed class ProgramWriter(Random random)
{
    private static readonly string[] Levels = ["<|>", "or", "and", "< > <= >= == != in", "+ -", "* /"];

    private const int Tightest = 9;

    private readonly StringBuilder _text = new();

    public static string Write(Block program, Random random)
    {
        var writer = new ProgramWriter(random);
        writer.Statements(program);
        return writer._text.ToString();
    }

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private void Line(string text)
    {
        _text.Append(Chance(4) ? "  " : "").Append(text).Append(Chance(12) ? " # said of it\n" : "\n").Append(Chance(10) ? "\n" : "");
    }

    private void Statements(Block block)
    {
        foreach (var statement in block.Statements.OrderBy(_ => random.Next()))
        {
            Write(statement);
        }
    }

    private void Body(string head, Block body)
    {
        Line($"{head} {{");
        Statements(body);
    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case Bind bind:
                Line($"${bind.Name}{(bind.Annotation is { } type ? $" {TypeOf(type)}" : "")} = {Of(bind.Value)}");
                break;
            case FuncDefinition function:
                Line($"func {function.Name}{Signature(function.Function)}");
                break;
            case ClassDefinition definition:
                Body($"class {definition.Name}{(definition.Parameters.Count == 0 && Chance(2) ? "" : Parameters(definition.Parameters))}", definition.Body);
                Line("}");
                break;
            case Include include:
                Line($"include {include.Class}{(include.Arguments.Count == 0 && Chance(2) ? "" : Arguments(include.Arguments))}{(include.Alias is { } alias ? $" as {alias}" : "")}");
                break;
            case Loop loop:
                Body($"{(loop.IsMap ? "forkv" : "for")} ${loop.Key}, ${loop.Value} in {Of(loop.Collection)}", loop.Body);
                Line("}");
                break;
            case IfStatement choice:
                Body($"if {Of(choice.Condition)}", choice.Then);
                if (choice.Else is not null)
                {
                    Body("} else", choice.Else);
                }

                Line("}");
                break;
            case Resource resource:
                Line($"test {Of(resource.Name)} {{");
                foreach (var item in resource.Items)
                {
                    Line($"{item.Field} => {(item.Condition is { } condition ? $"{Of(condition)} ?: " : "")}{Of(item.Value)},");
                }

                Line("}");
                break;
            case Edge edge:
                Line($"Test[{Quoted(edge.From)}] -> Test[{Quoted(edge.To)}]");
                break;
        }
    }

    private string Signature(Lambda lambda) =>
        $"{Parameters(lambda.Parameters)}{(lambda.Result is { } result ? $" {TypeOf(result)}" : "")} {(Chance(4) ? $"{{\n{Of(lambda.Body)}\n}}" : $"{{ {Of(lambda.Body)} }}")}";

    private string Parameters(IReadOnlyList<Parameter> parameters) =>
        Elements("(", ")", parameters.Select(static p => $"${p.Name}{(p.IsAnnotated ? $" {TypeOf(p.Type)}" : "")}"));

    private string Arguments(IReadOnlyList<Expr> arguments) => Elements("(", ")", arguments.Select(a => Of(a)));

    private string Elements(string open, string close, IEnumerable<string> elements) =>
        Chance(8) ? $"{open}\n{string.Concat(elements.Select(static e => $"{e},\n"))}{close}" : $"{open}{string.Join(Chance(3) ? "," : ", ", elements)}{close}";

    // As written in policies: the argument names of function types are nobody's business.
    private static string TypeOf(Type type) => type switch
    {
        ListType list => $"[]{TypeOf(list.Element)}",
        MapType map => $"map{{{TypeOf(map.Key)}: {TypeOf(map.Value)}}}",
        StructType record => $"struct{{{string.Join("; ", record.Fields.Select(static f => $"{f.Name} {TypeOf(f.Type)}"))}}}",
        FuncType function => $"func({string.Join(", ", function.Parameters.Select(static p => TypeOf(p.Type)))}) {TypeOf(function.Result)}",
        _ => type.ToString(),
    };

    // In parentheses where the operator outside binds tighter than what is inside, and sometimes where it need not.
    private string Of(Expr expression, int level = 0)
    {
        var (text, own) = Bare(expression);
        return own < level || Chance(15) ? $"({text})" : text;
    }

    private (string Text, int Level) Bare(Expr expression)
    {
        switch (expression)
        {
            case Literal literal:
                return (LiteralText(literal.Value), Tightest);
            case VarRef variable:
                return ($"${variable.Name}", Tightest);
            case ListExpr list:
                return (Elements("[", "]", list.Items.Select(i => Of(i))), Tightest);
            case MapExpr map:
                return (Elements("{", "}", map.Entries.Select(e => $"{Of(e.Key)} => {Of(e.Value)}")), Tightest);
            case StructExpr record:
                return ("struct" + Elements("{", "}", record.Entries.Select(e => $"{e.Name} => {Of(e.Value)}")), Tightest);
            case Not not:
                return ($"not {Of(not.Operand, 7)}", 7);
            case Binary binary:
                return BinaryText(binary);
            case Choice choice:
                return ($"if {Of(choice.Condition)} {Branch(choice.Then)} else {Branch(choice.Else)}", Tightest);
            case Lookup lookup:
                return ($"{Of(lookup.Target, 8)}[{Of(lookup.Index)}]", 8);
            case FieldRef { Default: null } field:
                return ($"{Of(field.Target, 8)}->{field.Field}", 8);
            case FieldRef { Default: { } value } field:
                return ($"{Of(field.Target, 8)}->{field.Field} <|> {Of(value, 2)}", 0);
            case Call call:
                return (call.Function + Arguments(call.Arguments), Tightest);
            case ValueCall call:
                return ($"${call.Variable}{Arguments(call.Arguments)}", Tightest);
            case Lambda lambda:
                return ("func" + Signature(lambda), Tightest);
            case ImmediateCall call:
                return ($"func{Signature(call.Function)}{Arguments(call.Arguments)}", Tightest);
            case Interpolation interpolation:
                return ($"\"{InterpolationText(interpolation)}\"", Tightest);
            default:
                throw new ArgumentException(expression.GetType().Name, nameof(expression));
        }
    }

    private string Branch(Expr branch) => Chance(6) ? $"{{\n{Of(branch)}\n}}" : $"{{ {Of(branch)} }}";

    private (string Text, int Level) BinaryText(Binary binary)
    {
        var level = 1 + Array.FindIndex(Levels, l => l.Split(' ').Contains(binary.Sign, StringComparer.Ordinal));
        var left = Of(binary.Left, level == 4 ? 5 : level);

        // A field before `<|>` would take it for its own.
        if (binary.Sign == "<|>" && EndsInAField(left))
        {
            left = $"({left})";
        }

        return ($"{left} {binary.Sign} {Of(binary.Right, level + 1)}", level);
    }

    private static bool EndsInAField(string text)
    {
        var word = text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz0123456789_");
        return word.EndsWith("->");
    }

    private string InterpolationText(Interpolation interpolation)
    {
        var text = new StringBuilder();
        foreach (var (literal, variable) in interpolation.Parts)
        {
            text.Append(variable is null ? Escaped(literal!, isLast: false) : $"${{{variable}}}");
        }

        return text.ToString();
    }

    private string LiteralText(object value) => value switch
    {
        string text => Quoted(text),
        double number => Values.Print(number) is var plain && plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0",
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => Values.Print(value),
    };

    private string Quoted(string text) => $"\"{Escaped(text, isLast: true)}\"";

    private string Escaped(string text, bool isLast)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var mustEscapeDollar = i + 1 < text.Length ? text[i + 1] == '{' : !isLast;
            escaped.Append(text[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' when Chance(2) => "\\n",
                '\t' when Chance(2) => "\\t",
                '\a' => "\\a",
                '$' when mustEscapeDollar || Chance(2) => "\\$",
                var c => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}

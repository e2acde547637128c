using System.Runtime.CompilerServices;
using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Reads what stands between the delimiters: pipelines, their commands and operands.</summary>
internal sealed class PipelineParser(TokenReader tokens, TemplateFunctions functions)
{
    private const int GreatestDepth = 500;

    private readonly List<string> _variables = ["$"];
    private int _depth;

    /// <summary>How many variables are in scope.</summary>
    public int Mark => _variables.Count;

    /// <summary>Forgets the variables declared since there were <paramref name="mark"/>.</summary>
    public void Release(int mark) => _variables.RemoveRange(mark, _variables.Count - mark);

    /// <summary>Goes one level in.</summary>
    public void Enter(Token at)
    {
        if (++_depth > GreatestDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw tokens.Fault(at, _depth > GreatestDepth ? $"nested more than {GreatestDepth} deep" : "nested too deeply");
        }
    }

    /// <summary>Comes one level out.</summary>
    public void Leave() => _depth--;

    /// <summary>Runs <paramref name="read"/> where no variable is in scope but <c>$</c>.</summary>
    public T Apart<T>(Func<T> read)
    {
        var outer = _variables[1..];
        Release(1);
        var result = read();
        Release(1);
        _variables.AddRange(outer);
        return result;
    }

    /// <summary>Reads a pipeline and the token that ends it.</summary>
    public Pipeline Read(string context, TokenKind end)
    {
        var start = tokens.PeekWord();
        var variables = new List<string>();
        var isAssignment = ReadVariables(context, variables);
        var commands = new List<Command>();
        while (true)
        {
            var token = tokens.PeekWord();
            if (token.Kind == end)
            {
                tokens.Take();
                Check(token, context, commands);
                return new(new(start.Part.Start, commands[^1].Part.End), variables, isAssignment, commands);
            }

            if (!StartsOperand(token.Kind))
            {
                throw tokens.Unexpected(token, context);
            }

            commands.Add(ReadCommand());
        }
    }

    /// <summary>Reads a string.</summary>
    public Str ReadString(Token token)
    {
        if (token.Kind == TokenKind.RawString)
        {
            return Literals.RawString(tokens.Text(token));
        }

        return Literals.String(tokens.Text(token)) ?? throw tokens.Fault(token, $"invalid syntax in the string {tokens.Word(token)}");
    }

    private static bool StartsOperand(TokenKind kind) => kind is TokenKind.Bool or TokenKind.Character or TokenKind.Dot or TokenKind.Field
        or TokenKind.Identifier or TokenKind.Number or TokenKind.Nil or TokenKind.RawString or TokenKind.String or TokenKind.Variable
        or TokenKind.LeftParenthesis;

    private bool ReadVariables(string context, List<string> variables)
    {
        while (true)
        {
            var position = tokens.Position;
            var variable = tokens.PeekWord();
            if (variable.Kind != TokenKind.Variable)
            {
                return false;
            }

            tokens.Take();
            var next = tokens.PeekWord();
            if (next.Kind is not (TokenKind.Assign or TokenKind.Declare or TokenKind.Comma))
            {
                tokens.Return(position);
                return false;
            }

            tokens.Take();
            variables.Add(tokens.Word(variable));
            _variables.Add(variables[^1]);
            if (next.Kind != TokenKind.Comma)
            {
                return next.Kind == TokenKind.Assign;
            }

            if (context != "range" || variables.Count >= 2)
            {
                throw tokens.Fault(next, $"too many declarations in {context}");
            }

            var second = tokens.PeekWord();
            if (second.Kind is not (TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis))
            {
                throw tokens.Fault(second, "range can only initialize variables");
            }
        }
    }

    private void Check(Token end, string context, List<Command> commands)
    {
        if (commands.Count == 0)
        {
            throw tokens.Fault(end, $"missing value for {context}");
        }

        for (var i = 1; i < commands.Count; i++)
        {
            if (commands[i].Operands[0] is ConstantOperand or DotOperand or NilOperand or NumberOperand)
            {
                throw tokens.Fault(end, $"non executable command in pipeline stage {i + 1}");
            }
        }
    }

    private Command ReadCommand()
    {
        var start = tokens.PeekWord();
        var operands = new List<Operand>();
        while (true)
        {
            var word = tokens.PeekWord();
            if (StartsOperand(word.Kind))
            {
                operands.Add(ReadOperand());
            }

            var next = tokens.Peek();
            switch (next.Kind)
            {
                case TokenKind.Space:
                    tokens.Take();
                    continue;
                case TokenKind.RightDelimiter or TokenKind.RightParenthesis:
                    break;
                case TokenKind.Pipe:
                    tokens.Take();
                    break;
                default:
                    throw tokens.Unexpected(next, "operand");
            }

            return operands.Count > 0
                ? new(new(start.Part.Start, operands[^1].Part.End), [.. operands])
                : throw tokens.Fault(start, "empty command");
        }
    }

    private Operand ReadOperand()
    {
        var term = ReadTerm(tokens.TakeWord());
        if (tokens.Peek().Kind != TokenKind.Field)
        {
            return term;
        }

        var path = new List<FieldName>();
        while (tokens.Peek().Kind == TokenKind.Field)
        {
            path.Add(NameOf(tokens.Take()));
        }

        var part = new Part(term.Part.Start, tokens.End);
        return term switch
        {
            FieldOperand field => new FieldOperand(part, [.. field.Path, .. path]),
            VariableOperand variable => new VariableOperand(part, variable.Name, path),
            ConstantOperand or NumberOperand or NilOperand or DotOperand =>
                throw tokens.Fault(tokens.Peek(), $"unexpected . after term {StrQuoting.Quote(Str.From(tokens.Text(new(TokenKind.Text, term.Part))))}"),
            _ => new ChainOperand(part, term, path),
        };
    }

    private Operand ReadTerm(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                var name = tokens.Word(token);
                return new FunctionOperand(token.Part, functions.Bind(name) ?? throw tokens.Fault(token, $"function {StrQuoting.Quote(name)} not defined"));
            case TokenKind.Dot:
                return new DotOperand(token.Part);
            case TokenKind.Nil:
                return new NilOperand(token.Part);
            case TokenKind.Variable:
                var variable = tokens.Word(token);
                return _variables.Contains(variable)
                    ? new VariableOperand(token.Part, variable, [])
                    : throw tokens.Fault(token, $"undefined variable {StrQuoting.Quote(variable)}");
            case TokenKind.Field:
                return new FieldOperand(token.Part, [NameOf(token)]);
            case TokenKind.Bool:
                return new ConstantOperand(token.Part, Datum.Bool(tokens.Text(token)[0] == 't'));
            case TokenKind.Character:
                var rune = Literals.Character(tokens.Text(token)) ?? throw tokens.Fault(token, $"malformed character constant: {tokens.Word(token)}");
                return new NumberOperand(token.Part, new(rune, rune, IsFloat: false));
            case TokenKind.Number:
                return new NumberOperand(token.Part, Literals.Number(tokens.Text(token)) ?? throw NoNumber(token));
            case TokenKind.LeftParenthesis:
                Enter(token);
                var pipeline = Read("parenthesized pipeline", TokenKind.RightParenthesis);
                Leave();
                return new PipelineOperand(new(token.Part.Start, tokens.End), pipeline);
            default:
                return new ConstantOperand(token.Part, Datum.Str(ReadString(token)));
        }
    }

    private Catalogue.FunctionFailedException NoNumber(Token token)
    {
        var text = tokens.Word(token);
        var isInteger = text.All(static c => char.IsAsciiDigit(c) || c is '+' or '-') && text.Any(char.IsAsciiDigit);
        return tokens.Fault(token, $"{(isInteger ? "integer overflow" : "illegal number syntax")}: {StrQuoting.Quote(text)}");
    }

    private FieldName NameOf(Token field)
    {
        var name = Str.From(tokens.Text(field)[1..]);
        return new(name.ToString(), Value.Str(name));
    }
}

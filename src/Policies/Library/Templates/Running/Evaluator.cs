using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Parsing;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>Evaluates pipelines.</summary>
internal sealed class Evaluator(TemplateRun run)
{
    private readonly FieldReader _fields = new(run);

    /// <summary>The result of <paramref name="pipeline"/>, whose variables get it too.</summary>
    public Datum Evaluate(Pipeline pipeline, Datum dot)
    {
        run.Step(pipeline.Part);
        Datum? value = null;
        foreach (var command in pipeline.Commands)
        {
            value = Evaluate(command, dot, value);
        }

        foreach (var name in pipeline.Variables)
        {
            if (!pipeline.IsAssignment)
            {
                run.Variables.Declare(name, value.GetValueOrDefault());
            }
            else
            {
                Assign(pipeline.Part, name, value.GetValueOrDefault());
            }
        }

        return value.GetValueOrDefault();
    }

    /// <summary>Changes a variable.</summary>
    public void Assign(Part at, string name, Datum datum)
    {
        if (!run.Variables.TrySet(name, datum))
        {
            throw run.Fault(at, $"undefined variable: {name}");
        }
    }

    private Datum Evaluate(Command command, Datum dot, Datum? final)
    {
        var first = command.Operands[0];
        if (first is FunctionOperand function)
        {
            return Call(function, command.Part, command.Operands.AsSpan(1), dot, final);
        }

        if (command.Operands.Length == 1 && final is null)
        {
            return Evaluate(first, dot);
        }

        var path = first switch
        {
            FieldOperand field => field.Path,
            ChainOperand chain => chain.Path,
            VariableOperand variable => variable.Path,
            _ => [],
        };
        throw run.Fault(first.Part, path.Count > 0
            ? $"{path[^1].Text} is not a method but has arguments"
            : $"can't give argument to non-function {run.Excerpt(first.Part)}");
    }

    private Datum Evaluate(Operand operand, Datum dot) => operand switch
    {
        DotOperand => dot,
        FieldOperand field => _fields.Follow(dot, field.Path, field.Part),
        VariableOperand variable => _fields.Follow(Variable(variable), variable.Path, variable.Part),
        ConstantOperand constant => constant.Datum,
        NumberOperand { Number: var number } => number.IsFloat ? new(Value.Float(number.Float)) : Datum.Int(number.Integer!.Value),
        FunctionOperand function => Call(function, function.Part, [], dot, null),
        PipelineOperand pipeline => Evaluate(pipeline.Pipeline, dot),
        ChainOperand { Inner: NilOperand } => throw run.Fault(operand.Part, $"indirection through explicit nil in {run.Excerpt(operand.Part)}"),
        ChainOperand chain => _fields.Follow(Evaluate(chain.Inner, dot), chain.Path, chain.Part),
        _ => throw run.Fault(operand.Part, "nil is not a command"),
    };

    private Datum Variable(VariableOperand variable) =>
        run.Variables.TryGet(variable.Name, out var datum) ? datum : throw run.Fault(variable.Part, $"undefined variable: {variable.Name}");

    private Datum Call(FunctionOperand called, Part at, ReadOnlySpan<Operand> operands, Datum dot, Datum? final)
    {
        var function = called.Function;
        var arguments = new Datum[operands.Length + (final is null ? 0 : 1)];
        if (function.RefuseCount(arguments.Length) is { } refusal)
        {
            throw run.Fault(called.Part, refusal);
        }

        for (var i = 0; i < operands.Length; i++)
        {
            arguments[i] = Argument(operands[i], function.TypeOf(i), dot);
            if (function.StopsAt(arguments[i].IsTrue))
            {
                return arguments[i];
            }
        }

        if (final is { } last)
        {
            arguments[^1] = Fitting(last, function.TypeOf(operands.Length), at);
        }

        try
        {
            return function.Call(arguments);
        }
        catch (FunctionFailedException fault)
        {
            throw run.Fault(at, $"error calling {function.Name}: {fault.Message}");
        }
    }

    private Datum Argument(Operand operand, Type? wanted, Datum dot)
    {
        switch (operand)
        {
            case NilOperand:
                return wanted is null || wanted == Type.Variant ? Datum.Nothing : throw run.Fault(operand.Part, $"cannot assign nil to {GoTypes.NameOf(wanted)}");
            case NumberOperand { Number: var number } when wanted == Type.Int:
                return number.Integer is { } integer ? Datum.Int(integer) : throw Unexpected("integer", operand);
            case NumberOperand { Number: var number } when wanted == Type.Float:
                return new(Value.Float(number.Float));
            case NumberOperand or ConstantOperand when wanted is not null && wanted != Type.Variant:
                var constant = Evaluate(operand, dot);
                return GoTypes.Fits(constant.Value, wanted) ? constant : throw Unexpected(Noun(wanted), operand);
            default:
                return Fitting(Evaluate(operand, dot), wanted, operand.Part);
        }
    }

    private Datum Fitting(Datum datum, Type? wanted, Part at)
    {
        if (wanted is null || wanted.Equals(datum.Type) || GoTypes.Fits(datum.Value, wanted))
        {
            return datum;
        }

        throw run.Fault(at, datum.IsNothing
            ? $"invalid value; expected {GoTypes.NameOf(wanted)}"
            : $"wrong type for value; expected {GoTypes.NameOf(wanted)}; got {GoTypes.NameOf(datum)}");
    }

    private FunctionFailedException Unexpected(string noun, Operand operand) =>
        run.Fault(operand.Part, $"expected {noun}; found {run.Excerpt(operand.Part)}");

    private static string Noun(Type type) => type == Type.Int ? "integer" : type == Type.Float ? "float" : GoTypes.NameOf(type);
}

using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Inference;

/// <summary>
/// What is known of an expression before inference: part of the language, since names and lookups depend on it. Each answer is kept,
/// because one expression may stand for parts of many.
/// </summary>
internal sealed class StaticKnowledge
{
    private readonly Dictionary<BoundExpression, Type?> _types = [];
    private readonly Dictionary<BoundExpression, Value> _values = [];

    /// <summary>The type of <paramref name="expression"/> if it is known without inference; null otherwise.</summary>
    public Type? TypeOf(BoundExpression expression)
    {
        if (expression is BoundConstant constant)
        {
            return constant.ConstantType;
        }

        if (!_types.TryGetValue(expression, out var type))
        {
            type = FindType(expression);
            _types[expression] = type = type is { IsTooLarge: true } ? null : type;
        }

        return type;
    }

    /// <summary>The value of <paramref name="expression"/> if it is statically known; none otherwise.</summary>
    public Value ValueOf(BoundExpression expression)
    {
        if (expression is BoundConstant constant)
        {
            return constant.Value;
        }

        if (!_values.TryGetValue(expression, out var value))
        {
            value = FindValue(expression);
            _values[expression] = value = value.Size > ValueLimits.MostBytes ? default : value;
        }

        return value;
    }

    private Type? FindType(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundCall call:
                return ReferenceEquals(call.Function, CoreFunctions.Interpolate) ? Type.Str : null;
            case BoundList { Items.Length: > 0 } list:
                return Array.TrueForAll(list.Items, i => TypeOf(i) is not null) ? Type.List(TypeOf(list.Items[0])!) : null;
            case BoundMap { Keys.Length: > 0 } map:
                return Array.TrueForAll(map.Keys, k => TypeOf(k) is not null) && Array.TrueForAll(map.Values, v => TypeOf(v) is not null)
                    ? Type.Map(TypeOf(map.Keys[0])!, TypeOf(map.Values[0])!)
                    : null;
            case BoundStruct record:
                return OfStruct(record);
            case BoundVariable variable:
                return variable.Forced ?? OfVariable(variable.Symbol);
            case BoundIf choice:
                return TypeOf(choice.Then) ?? TypeOf(choice.Else);
            case BoundExcept except:
                return TypeOf(except.Left) ?? TypeOf(except.Right);
            case BoundValueCall { Callee: BoundLambda lambda }:
                return Array.TrueForAll(lambda.Parameters, static p => p.Annotation is not null) ? TypeOf(lambda.Body) : null;
            default:
                return null;
        }
    }

    private Value FindValue(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundList list:
                return All(list.Items) is { } items ? Value.List(items) : default;
            case BoundMap map:
                return All(map.Keys) is { } keys && All(map.Values) is { } values
                    ? Value.From(new MapValue(keys.Zip(values, static (k, v) => KeyValuePair.Create(k, v))))
                    : default;
            case BoundStruct record:
                return All(record.Values) is { } fields ? Value.From(new StructValue(record.Names, fields)) : default;
            case BoundVariable { Forced: null, Symbol: { Origin: VariableOrigin.Bind or VariableOrigin.ClassParameter, Definition: { } definition } }:
                return ValueOf(definition);
            case BoundIf choice:
                var condition = ValueOf(choice.Condition);
                return condition.Kind == ValueKind.Bool ? ValueOf(condition.AsBool ? choice.Then : choice.Else) : default;
            case BoundExcept except:
                return ValueOf(except.Left);
            default:
                return default;
        }
    }

    private Value[]? All(BoundExpression[] items)
    {
        var values = new Value[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            values[i] = ValueOf(items[i]);
            if (values[i].IsNone)
            {
                return null;
            }
        }

        return values;
    }

    private StructType? OfStruct(BoundStruct record)
    {
        var fields = new StructField[record.Names.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (TypeOf(record.Values[i]) is not { } type)
            {
                return null;
            }

            fields[i] = new(record.Names[i], type);
        }

        return (StructType)Type.Struct(fields);
    }

    private Type? OfVariable(VariableSymbol symbol) => symbol.Origin switch
    {
        VariableOrigin.Bind => symbol.Annotation ?? (symbol.Definition is { } definition ? TypeOf(definition) : null),
        VariableOrigin.ClassParameter => symbol.Definition is { } argument ? TypeOf(argument) : null,
        VariableOrigin.FunctionParameter when symbol.Definition is null => symbol.Annotation,
        _ => null,
    };
}

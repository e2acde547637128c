using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Inference;

/// <summary>What is known of an expression before inference: part of the language, since names and lookups depend on it.</summary>
internal static class StaticKnowledge
{
    /// <summary>The type of <paramref name="expression"/> if it is known without inference; null otherwise.</summary>
    public static Type? TypeOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return constant.ConstantType;
            case BoundCall call:
                return ReferenceEquals(call.Function, CoreFunctions.Interpolate) ? Type.Str : null;
            case BoundList { Items.Length: > 0 } list:
                return Array.TrueForAll(list.Items, static i => TypeOf(i) is not null) ? Type.List(TypeOf(list.Items[0])!) : null;
            case BoundMap { Keys.Length: > 0 } map:
                return Array.TrueForAll(map.Keys, static k => TypeOf(k) is not null) && Array.TrueForAll(map.Values, static v => TypeOf(v) is not null)
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

    /// <summary>The value of <paramref name="expression"/> if it is statically known; none otherwise.</summary>
    public static Value ValueOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return constant.Value;
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

    private static Value[]? All(BoundExpression[] items)
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

    private static StructType? OfStruct(BoundStruct record)
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

    private static Type? OfVariable(VariableSymbol symbol) => symbol.Origin switch
    {
        VariableOrigin.Bind => symbol.Annotation ?? (symbol.Definition is { } definition ? TypeOf(definition) : null),
        VariableOrigin.ClassParameter => symbol.Definition is { } argument ? TypeOf(argument) : null,
        VariableOrigin.FunctionParameter when symbol.Definition is null => symbol.Annotation,
        _ => null,
    };
}

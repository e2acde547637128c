using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Functions.Stored;

/// <summary>The module <c>value</c>: what `value` resources hold, the way back from resources to functions.</summary>
internal static class ValueFunctions
{
    public static IEnumerable<FunctionDefinition> All(ILocalValues values, PolicyClock clock) =>
    [
        Get("value.get", "?1", "The value", values, clock, """value.get("no such key") == struct{value => 0, ready => false} # true"""),
        Get("value.get_bool", "bool", "The bool", values, clock, """value.get_bool("no such key")->value or false # false"""),
        Get("value.get_str", "str", "The str", values, clock, """value.get_str("no such key")->value + "!" # "!" """),
        Get("value.get_int", "int", "The int", values, clock, """value.get_int("no such key")->ready or false # false"""),
        Get("value.get_float", "float", "The float", values, clock, """value.get_float("no such key")->value < 1.0 # true"""),
    ];

    private static SourceFunction Get(string name, string type, string what, ILocalValues values, PolicyClock clock, string example) => new(
        name,
        [$"func(key str) struct{{value {type}; ready bool}}"],
        resolved => Open((StructType)resolved.Result, values, clock),
        what + " that the `value` resource of that name holds, and whether there is one; before there is, it is the zero of its type. Fails for an empty key, and for a value of another type.",
        example);

    private static SourceSubscription Open(StructType result, ILocalValues values, PolicyClock clock)
    {
        var type = result.Fields[0].Type;
        var nothing = Value.From(new StructValue(result.FieldNames, [ZeroValue.Of(type), Value.False]));
        return ObservableSource.FromState(clock, arguments => values.Watch(Keys.NotEmpty(arguments[0].AsStr, "key")), value => value switch
        {
            { IsNone: true } => nothing,
            _ when TypedValues.Fits(value, type) => Value.From(new StructValue(result.FieldNames, [value, Value.True])),
            _ => throw new FunctionFailedException($"the stored value {value} is no {type}"),
        });
    }
}

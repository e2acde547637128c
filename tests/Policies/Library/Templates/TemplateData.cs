using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates;

namespace Mgmt.Policies.Tests.Library.Templates;

/// <summary>What the templates under test are given, and what they make of it.</summary>
internal static class TemplateData
{
    private const string Machine = "struct{name str; count int; ok bool}";

    private static readonly Value Vm1 = Value.From(new StructValue(["name", "count", "ok"], [Value.Str("vm1"), Value.Int(3), Value.True]));

    /// <summary>A field of each type, and some of each size.</summary>
    public static Value All { get; } = Value.From(new StructValue(
        ["str", "int", "neg", "flt", "yes", "no", "empty", "list", "strs", "none", "m", "im", "sub", "subs", "nested"],
        [
            Value.Str("hello"), Value.Int(42), Value.Int(-7), Value.Float(2.5), Value.True, Value.False, Value.Str(""), Ints(3, 1, 2),
            Value.StrList(["a<b", "c d", "é"]), Value.List(), Map(("one", 1), ("two", 2), ("a", 0)),
            Value.From(new MapValue([new(Value.Int(42), Value.Str("x")), new(Value.Int(7), Value.Str("y"))])),
            Vm1, Value.List(Vm1), Value.List(Ints(1), Ints()),
        ]));

    /// <summary>Its type.</summary>
    public static Type Type { get; } = Type.Parse(
        "struct{str str; int int; neg int; flt float; yes bool; no bool; empty str; list []int; strs []str; none []str; "
        + $"m map{{str: int}}; im map{{int: str}}; sub {Machine}; subs []{Machine}; nested [][]int}}");

    public static string Render(string template) => Render(template, Type, All).ToString();

    public static Str Render(Str template, Type type, Value value, params FunctionDefinition[] others) =>
        new TemplateFunction(others).Specialise(Signature(type))([Value.Str(template), value]).AsStr;

    public static FuncType Signature(Type type) => FuncType.Create([new("template", Type.Str), new("vars", type)], Type.Str);

    public static Value Map(params ReadOnlySpan<(string Key, long Value)> entries)
    {
        var pairs = new List<KeyValuePair<Value, Value>>();
        foreach (var (key, value) in entries)
        {
            pairs.Add(new(Value.Str(key), Value.Int(value)));
        }

        return Value.From(new MapValue(pairs));
    }

    private static Value Ints(params long[] items) => Value.List([.. items.Select(Value.Int)]);
}

using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>map</c>.</summary>
internal static class MapFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "map.lookup",
            "func(map map{?1: ?2}, key ?1) ?2",
            CoreFunctions.MapLookup.Body,
            "The value under that key. Fails, catchably, when there is none.",
            """map.lookup({"a" => 1}, "a") # 1""") { IsCatchable = true },
        new PureFunction(
            "map.keys",
            "func(x map{?1: ?2}) []?1",
            static a => Select(a[0].AsMap, static e => e.Key),
            "The keys, in ascending order.",
            """map.keys({"b" => 2, "a" => 1}) # ["a", "b"]"""),
        new PureFunction(
            "map.values",
            "func(x map{?1: ?2}) []?2",
            static a => Select(a[0].AsMap, static e => e.Value),
            "The values, in ascending order of their keys.",
            """map.values({"b" => 2, "a" => 1}) # [1, 2]"""),
    ];

    private static Value Select(MapValue map, Func<KeyValuePair<Value, Value>, Value> part)
    {
        var items = new Value[map.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = part(map.Entries[i]);
        }

        return Value.List(items);
    }
}

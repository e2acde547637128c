using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>iter</c>.</summary>
internal static class IterFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "iter.range",
            ["func(stop int) []int", "func(start int, stop int) []int", "func(start int, stop int, step int) []int"],
            static a => Range(a.Length == 1 ? 0 : a[0].AsInt, a.Length == 1 ? a[0].AsInt : a[1].AsInt, a.Length == 3 ? a[2].AsInt : 1),
            "The integers from start (0) up to, not including, stop, by step (1). Empty when the step leads away from stop; fails for step 0.",
            "iter.range(1, 7, 2) # [1, 3, 5]"),
        new PureFunction(
            "iter.flatten",
            "func(inputs [][]?1) []?1",
            static a => Flatten(a[0].AsList),
            "The elements of all inner lists, one level deep.",
            "iter.flatten([[1], [2, 3]]) # [1, 2, 3]"),
    ];

    private static Value Range(long start, long stop, long step)
    {
        if (step == 0)
        {
            throw new FunctionFailedException("range needs a step that is not 0");
        }

        var span = step > 0 ? (Int128)stop - start : (Int128)start - stop;
        var count = span <= 0 ? 0 : (span + Int128.Abs(step) - 1) / Int128.Abs(step);
        var items = new Value[ValueLimits.CheckCount((long)Int128.Min(count, long.MaxValue))];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value.Int(start + (i * step));
        }

        return Value.List(items);
    }

    private static Value Flatten(ListValue lists)
    {
        var items = new List<Value>();
        foreach (var list in lists.Items)
        {
            items.AddRange(list.AsList.Items);
        }

        return Value.List([.. items]);
    }
}

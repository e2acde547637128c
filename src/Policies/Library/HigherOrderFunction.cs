using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>Which function of the module <c>iter</c> applies a function value.</summary>
internal enum HigherOrder
{
    /// <summary>One result an element.</summary>
    Map,

    /// <summary>The elements for which it is true.</summary>
    Filter,

    /// <summary>One result of all elements, from the left.</summary>
    Reduce,

    /// <summary>One result a pair.</summary>
    Zip,
}

/// <summary>A function that calls a function value for the elements of lists. The runtime builds a call for each.</summary>
internal sealed class HigherOrderFunction : FunctionDefinition
{
    private HigherOrderFunction(HigherOrder order, string name, IReadOnlyList<string> signatures, string doc, string example)
        : base(name, [.. signatures.Select(static s => (FuncType)Type.Parse(s))], doc, example) =>
        Order = order;

    /// <summary>Which one it is.</summary>
    public HigherOrder Order { get; }

    /// <summary>The functions.</summary>
    public static IEnumerable<FunctionDefinition> All =>
    [
        new HigherOrderFunction(
            HigherOrder.Map,
            "iter.map",
            ["func(inputs []?1, function func(?1) ?2) []?2"],
            "What the function makes of each element, in the same order.",
            "iter.map([1, 2], func($x) { $x * 10 }) # [10, 20]"),
        new HigherOrderFunction(
            HigherOrder.Filter,
            "iter.filter",
            ["func(inputs []?1, function func(?1) bool) []?1"],
            "The elements for which the function is true, in the same order.",
            "iter.filter([1, 2, 3], func($x) { $x > 1 }) # [2, 3]"),
        new HigherOrderFunction(
            HigherOrder.Reduce,
            "iter.reduce",
            ["func(inputs []?1, function func(?1, ?1) ?1) ?1", "func(initval ?1, inputs []?1, function func(?1, ?1) ?1) ?1"],
            "All elements made one from the left: the function gets what it has made so far, and the next element. Fails for an empty list without an initial value.",
            "iter.reduce([1, 2, 3], func($acc, $x) { $acc + $x }) # 6"),
        new HigherOrderFunction(
            HigherOrder.Zip,
            "iter.zip",
            ["func(inputs1 []?1, inputs2 []?2, function func(?1, ?2) ?3) []?3"],
            "What the function makes of the elements at the same index of both lists, as far as the shorter one goes.",
            """iter.zip([1, 2], ["a", "b"], func($n, $s) { $s }) # ["a", "b"]"""),
    ];
}

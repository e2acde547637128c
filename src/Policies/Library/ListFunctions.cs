using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>list</c>.</summary>
internal static class ListFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "list.lookup",
            "func(list []?1, index int) ?1",
            CoreFunctions.ListLookup.Body,
            "The element at that index, from 0. Fails, catchably, when there is none.",
            """list.lookup(["a", "b"], 1) # "b" """) { IsCatchable = true },
        new ConcatFunction(),
    ];

    private sealed class ConcatFunction() : PureFunction(
        "list.concat",
        "func(a []?1) []?1",
        Concat,
        "The elements of all lists, of which there is at least one, in order.",
        "list.concat([1], [2, 3]) # [1, 2, 3]")
    {
        public override bool IsVariadic => true;

        public override FuncType Infer(IReadOnlyList<StaticArgument> arguments)
        {
            var list = Type.List(Type.Variable(1));
            return arguments.Count > 0
                ? (FuncType)Type.Func([.. arguments.Select(_ => list)], list)
                : throw new SignatureException("concat takes at least one list");
        }

        private static Value Concat(ReadOnlySpan<Value> lists)
        {
            var items = new List<Value>();
            foreach (var list in lists)
            {
                items.AddRange(list.AsList.Items);
            }

            return Value.List([.. items]);
        }
    }
}

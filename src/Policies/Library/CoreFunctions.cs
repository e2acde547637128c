using System.Security.Cryptography;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The functions that need no import.</summary>
internal static class CoreFunctions
{
    private const int LongestRandom = 65536;
    private const string RandomAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary><c>contains</c>, also the operator <c>in</c>.</summary>
    public static PureFunction Contains { get; } = new(
        "contains",
        "func(needle ?1, haystack []?1) bool",
        static a => Value.Bool(a[1].AsList.Items.Contains(a[0])),
        "Whether the list has the element.",
        """contains("a", ["a", "b"]) # true""");

    /// <summary>What an interpolated string calls.</summary>
    public static FunctionDefinition Interpolate { get; } = new InterpolateFunction();

    /// <summary><c>x[i]</c> of a list.</summary>
    public static PureFunction ListLookup { get; } = new(
        "list_lookup",
        "func(list []?1, index int) ?1",
        static a => Element(a[0].AsList, a[1].AsInt),
        "The element at that index, from 0. Fails, catchably, when there is none.",
        """list_lookup(["a", "b"], 1) # "b" """)
    { IsCatchable = true };

    /// <summary><c>x[k]</c> of a map.</summary>
    public static PureFunction MapLookup { get; } = new(
        "map_lookup",
        "func(map map{?1: ?2}, key ?1) ?2",
        static a => a[0].AsMap.TryGet(a[1], out var value)
            ? value
            : throw new FunctionFailedException($"map key not present, want: {a[1]} in {a[0]}", isCatchable: true),
        "The value under that key. Fails, catchably, when there is none.",
        """map_lookup({"a" => 1}, "a") # 1""")
    { IsCatchable = true };

    /// <summary>The functions themselves.</summary>
    public static IEnumerable<FunctionDefinition> All =>
    [
        new LenFunction(),
        Contains,
        new PureFunction("concat", "func(a str, b str) str", static a => Value.Str(Str.Concat(a[0].AsStr, a[1].AsStr)), "Both strings, one after the other.", """concat("a", "b") # "ab" """),
        ListLookup,
        MapLookup,
        new PanicFunction(),
        new ImpureFunction(
            "random1",
            "func(length int) str",
            static a => Random(a[0].AsInt),
            "A str of that many random letters and digits, at most 65536; another one whenever the length changes.",
            "len(random1(8)) # 8"),
        new ImpureFunction("panic_debug", "func(x bool, err str) bool", static a => Panic(a[0].AsBool, $"bool panic occurred: {a[1].AsStr}"), "Stops everything with that message when true; false otherwise.", """panic_debug(false, "no") # false"""),
    ];

    private static Value Element(ListValue list, long index)
    {
        if (index < 0)
        {
            throw new FunctionFailedException($"list index negative, got: {index}", isCatchable: true);
        }

        return index < list.Count
            ? list[(int)index]
            : throw new FunctionFailedException($"list index not present, got: {index}, len is: {list.Count}, in: {Value.From(list)}", isCatchable: true);
    }

    private static Value Random(long length) => length is >= 0 and <= LongestRandom
        ? Value.Str(RandomNumberGenerator.GetString(RandomAlphabet, (int)length))
        : throw new FunctionFailedException($"random1 needs a length from 0 to {LongestRandom}, got: {length}");

    private static Value Panic(bool when, string message) => when ? throw new PolicyPanicException(message) : Value.False;

    private sealed class LenFunction() : PureFunction(
        "len",
        "func(x ?1) int",
        static a => Value.Int(a[0].Kind switch
        {
            ValueKind.Str => a[0].AsStr.Length,
            ValueKind.List => a[0].AsList.Count,
            _ => a[0].AsMap.Count,
        }),
        "The number of bytes of a str, or of elements of a list or map.",
        """len("abc") # 3""")
    {
        public override string? Refuse(FuncType resolved) => resolved.Parameters[0].Type is ListType or MapType || resolved.Parameters[0].Type == Type.Str
            ? null
            : $"len takes a str, list or map, not {resolved.Parameters[0].Type}";
    }

    private sealed class PanicFunction() : PureFunction(
        "panic",
        "func(x ?1) bool",
        static a => a[0].Kind == ValueKind.Str
            ? Panic(!a[0].AsStr.IsEmpty, $"str panic occurred: {a[0].AsStr}")
            : Panic(a[0].AsBool, "bool panic occurred"),
        "Stops everything when it is true, or a str that is not empty; false otherwise.",
        "panic(false) # false")
    {
        public override bool IsSpeculatable => false;

        public override string? Refuse(FuncType resolved) => resolved.Parameters[0].Type == Type.Str || resolved.Parameters[0].Type == Type.Bool
            ? null
            : $"panic takes a str or bool, not {resolved.Parameters[0].Type}";
    }

    private sealed class InterpolateFunction() : PureFunction("_interpolate", "func(a str, b str) str", Join, "An interpolated string.", "")
    {
        public override FuncType Infer(IReadOnlyList<StaticArgument> arguments) =>
            FuncType.Create(arguments.Select(static _ => new FuncParameter(null, Type.Str)), Type.Str);

        private static Value Join(ReadOnlySpan<Value> parts)
        {
            var length = 0;
            foreach (var part in parts)
            {
                length += part.AsStr.Length;
            }

            var bytes = new byte[length];
            var at = 0;
            foreach (var part in parts)
            {
                part.AsStr.Span.CopyTo(bytes.AsSpan(at));
                at += part.AsStr.Length;
            }

            return Value.Str(Str.Adopt(bytes));
        }
    }
}

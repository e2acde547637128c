using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>strings</c>. Lengths and places count bytes.</summary>
internal static class StringsFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "strings.split",
            "func(a str, b str) []str",
            static a => Value.StrList(StrText.Split(a[0].AsStr, a[1].AsStr)),
            "The parts of a str between separators; its characters when the separator is empty.",
            """strings.split("a,b", ",") # ["a", "b"]"""),
        new PureFunction(
            "strings.contains",
            "func(s str, x str) bool",
            static a => Value.Bool(a[0].AsStr.Span.IndexOf(a[1].AsStr.Span) >= 0),
            "Whether the second str occurs in the first.",
            """strings.contains("abc", "b") # true"""),
        new PureFunction(
            "strings.has_prefix",
            "func(s str, x str) bool",
            static a => Value.Bool(a[0].AsStr.Span.StartsWith(a[1].AsStr.Span)),
            "Whether the first str begins with the second.",
            """strings.has_prefix("abc", "ab") # true"""),
        new PureFunction(
            "strings.has_suffix",
            "func(s str, x str) bool",
            static a => Value.Bool(a[0].AsStr.Span.EndsWith(a[1].AsStr.Span)),
            "Whether the first str ends with the second.",
            """strings.has_suffix("abc", "bc") # true"""),
        new PureFunction(
            "strings.join_nonempty",
            "func(s []str, sep str) str",
            static a => Value.Str(JoinNonEmpty(a[0].AsList, a[1].AsStr)),
            "The elements that are not empty, with the separator between them.",
            """strings.join_nonempty(["a", "", "b"], "-") # "a-b" """),
        new PureFunction(
            "strings.left_pad",
            "func(s str, pad str, len int) str",
            static a => Value.Str(Str.Concat(Padding(a), a[0].AsStr)),
            "The str with `pad` repeated before it until it has `len` bytes; one that has them is left alone.",
            """strings.left_pad("7", "0", 3) # "007" """),
        new PureFunction(
            "strings.right_pad",
            "func(s str, pad str, len int) str",
            static a => Value.Str(Str.Concat(a[0].AsStr, Padding(a))),
            "The str with `pad` repeated after it until it has `len` bytes; one that has them is left alone.",
            """strings.right_pad("a", ".", 3) # "a.." """),
        new PureFunction(
            "strings.replace_all",
            "func(s str, old str, new str) str",
            static a => Value.Str(StrText.ReplaceAll(a[0].AsStr, a[1].AsStr, a[2].AsStr)),
            "The str with each `old` replaced by `new`; an empty `old` stands before, between and after all characters.",
            """strings.replace_all("a.b.c", ".", "-") # "a-b-c" """),
        new PureFunction(
            "strings.substr",
            "func(s str, low int, high int) str",
            static a => Value.Str(Substring(a[0].AsStr, a[1].AsInt, a[2].AsInt)),
            "The bytes from `low` up to, not including, `high`. Fails, catchably, when there are no such bytes.",
            """strings.substr("hello", 1, 3) # "el" """) { IsCatchable = true },
        new PureFunction(
            "strings.to_lower",
            "func(a str) str",
            static a => Value.Str(StrText.Map(a[0].AsStr, RuneClasses.ToLower)),
            "The str in lower case.",
            """strings.to_lower("ABC") # "abc" """),
        new PureFunction(
            "strings.to_upper",
            "func(a str) str",
            static a => Value.Str(StrText.Map(a[0].AsStr, RuneClasses.ToUpper)),
            "The str in upper case.",
            """strings.to_upper("abc") # "ABC" """),
        new PureFunction(
            "strings.trim_space",
            "func(a str) str",
            static a => Value.Str(StrText.TrimSpace(a[0].AsStr)),
            "The str without white space at either end.",
            """strings.trim_space(" a b ") # "a b" """),
    ];

    private static Str JoinNonEmpty(ListValue list, Str separator)
    {
        var parts = new List<Str>(list.Count);
        foreach (var item in list.Items)
        {
            if (!item.AsStr.IsEmpty)
            {
                parts.Add(item.AsStr);
            }
        }

        return StrText.Join(parts, separator);
    }

    private static Str Padding(ReadOnlySpan<Value> arguments)
    {
        var (missing, length) = (arguments[2].AsInt - arguments[0].AsStr.Length, arguments[2].AsInt);
        return length <= 0 ? Str.Empty : StrText.Padding(arguments[1].AsStr, missing);
    }

    private static Str Substring(Str text, long low, long high) => low >= 0 && low <= high && high <= text.Length
        ? Str.From(text.Span[(int)low..(int)high])
        : throw new FunctionFailedException($"low/high out of range: {low}, {high}, len is: {text.Length}", isCatchable: true);
}

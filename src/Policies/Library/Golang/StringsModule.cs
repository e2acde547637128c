using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>The module <c>golang/strings</c>.</summary>
internal static class StringsModule
{
    public static IEnumerable<FunctionDefinition> All => [.. Questions, .. Changes, .. Trimming];

    private static IEnumerable<FunctionDefinition> Questions =>
    [
        new PureFunction("golang/strings.compare", "func(a str, b str) int", static a => Value.Int(TextSearch.Compare(a[0].AsStr, a[1].AsStr)), "-1, 0 or 1: whether a sorts before b, is equal, or sorts after it, byte by byte.", """strings.compare("a", "b") # -1"""),
        new PureFunction("golang/strings.contains", "func(s str, substr str) bool", static a => Value.Bool(Bytes(a[0]).IndexOf(Bytes(a[1])) >= 0), "Whether substr is in s.", """strings.contains("seafood", "foo") # true"""),
        new PureFunction("golang/strings.contains_any", "func(s str, chars str) bool", static a => Value.Bool(TextSearch.IndexAny(Bytes(a[0]), Bytes(a[1])) >= 0), "Whether any character of chars is in s.", """strings.contains_any("failure", "ui") # true"""),
        new PureFunction("golang/strings.count", "func(s str, substr str) int", static a => Value.Int(TextSearch.Count(Bytes(a[0]), Bytes(a[1]))), "How often substr is in s, without overlap; for an empty substr one more than s has characters.", """strings.count("cheese", "e") # 3"""),
        new PureFunction("golang/strings.equal_fold", "func(s str, t str) bool", static a => Value.Bool(TextSearch.EqualFold(Bytes(a[0]), Bytes(a[1]))), "Whether s and t are the same but for upper and lower case.", """strings.equal_fold("Go", "GO") # true"""),
        new PureFunction("golang/strings.has_prefix", "func(s str, prefix str) bool", static a => Value.Bool(Bytes(a[0]).StartsWith(Bytes(a[1]))), "Whether s begins with prefix.", """strings.has_prefix("gopher", "go") # true"""),
        new PureFunction("golang/strings.has_suffix", "func(s str, suffix str) bool", static a => Value.Bool(Bytes(a[0]).EndsWith(Bytes(a[1]))), "Whether s ends with suffix.", """strings.has_suffix("amigo", "go") # true"""),
        new PureFunction("golang/strings.index", "func(s str, substr str) int", static a => Value.Int(Bytes(a[0]).IndexOf(Bytes(a[1]))), "The byte at which the first substr begins in s, -1 when there is none.", """strings.index("chicken", "ken") # 4"""),
        new PureFunction("golang/strings.index_any", "func(s str, chars str) int", static a => Value.Int(TextSearch.IndexAny(Bytes(a[0]), Bytes(a[1]))), "The byte at which the first character of s begins that is one of chars, -1 when there is none.", """strings.index_any("golang", "gy") # 0"""),
        new PureFunction("golang/strings.last_index", "func(s str, substr str) int", static a => Value.Int(TextSearch.LastIndex(Bytes(a[0]), Bytes(a[1]))), "The byte at which the last substr begins in s, -1 when there is none.", """strings.last_index("go gopher", "go") # 3"""),
        new PureFunction("golang/strings.last_index_any", "func(s str, chars str) int", static a => Value.Int(TextSearch.LastIndexAny(Bytes(a[0]), Bytes(a[1]))), "The byte at which the last character of s begins that is one of chars, -1 when there is none.", """strings.last_index_any("go gopher", "go") # 4"""),
    ];

    private static IEnumerable<FunctionDefinition> Changes =>
    [
        new PureFunction("golang/strings.clone", "func(s str) str", static a => a[0], "The same text.", """strings.clone("abc") # "abc" """),
        new PureFunction("golang/strings.join", "func(elems []str, sep str) str", static a => Value.Str(TextChange.Join(a[0].AsList.Items, a[1].AsStr)), "The elements in one text, with sep between them.", """strings.join(["foo", "bar"], ", ") # "foo, bar" """),
        new PureFunction("golang/strings.repeat", "func(s str, count int) str", static a => Value.Str(TextChange.Repeat(a[0].AsStr, a[1].AsInt)), "The text s, count times (0 and up) in a row, at most 64 MiB.", """strings.repeat("na", 2) # "nana" """),
        new PureFunction("golang/strings.replace", "func(s str, old str, new str, n int) str", static a => Value.Str(TextChange.Replace(a[0].AsStr, a[1].AsStr, a[2].AsStr, a[3].AsInt)), "The text s with the first n occurrences of old replaced by new, all of them when n is negative. An empty old is before each character and at the end.", """strings.replace("oink oink oink", "k", "ky", 2) # "oinky oinky oink" """),
        new PureFunction("golang/strings.replace_all", "func(s str, old str, new str) str", static a => Value.Str(TextChange.Replace(a[0].AsStr, a[1].AsStr, a[2].AsStr, -1)), "The text s with every old replaced by new.", """strings.replace_all("oink oink", "oink", "moo") # "moo moo" """),
        new PureFunction("golang/strings.title", "func(s str) str", static a => Value.Str(TextChange.Title(a[0].AsStr)), "The text with the first letter of each word in title case; bytes that are no UTF-8 become U+FFFD.", """strings.title("her royal highness") # "Her Royal Highness" """),
        new PureFunction("golang/strings.to_lower", "func(s str) str", static a => Value.Str(TextChange.Map(a[0].AsStr, RuneClasses.ToLower)), "The text in lower case; in one that is not all ASCII, bytes that are no UTF-8 become U+FFFD.", """strings.to_lower("Gopher") # "gopher" """),
        new PureFunction("golang/strings.to_title", "func(s str) str", static a => Value.Str(TextChange.Map(a[0].AsStr, RuneClasses.ToTitle)), "The text with every letter in title case; bytes that are no UTF-8 become U+FFFD.", """strings.to_title("loud") # "LOUD" """),
        new PureFunction("golang/strings.to_upper", "func(s str) str", static a => Value.Str(TextChange.Map(a[0].AsStr, RuneClasses.ToUpper)), "The text in upper case; in one that is not all ASCII, bytes that are no UTF-8 become U+FFFD.", """strings.to_upper("Gopher") # "GOPHER" """),
        new PureFunction("golang/strings.to_valid_utf_8", "func(s str, replacement str) str", static a => Value.Str(TextChange.ToValidUtf8(a[0].AsStr, a[1].AsStr)), "The text with replacement for each run of bytes that is no UTF-8.", """strings.to_valid_utf_8("abc", "?") # "abc" """),
    ];

    private static IEnumerable<FunctionDefinition> Trimming =>
    [
        new PureFunction("golang/strings.trim", "func(s str, cutset str) str", static a => Text(StrText.TrimStart(StrText.TrimEnd(Bytes(a[0]), In(a[1])), In(a[1]))), "The text without the leading and trailing characters that are in cutset.", """strings.trim("  .a. ", " .") # "a" """),
        new PureFunction("golang/strings.trim_left", "func(s str, cutset str) str", static a => Text(StrText.TrimStart(Bytes(a[0]), In(a[1]))), "The text without the leading characters that are in cutset.", """strings.trim_left("xxabcxx", "x") # "abcxx" """),
        new PureFunction("golang/strings.trim_prefix", "func(s str, prefix str) str", static a => Bytes(a[0]).StartsWith(Bytes(a[1])) ? Text(Bytes(a[0])[a[1].AsStr.Length..]) : a[0], "The text without prefix, if it begins with it.", """strings.trim_prefix("v1.2", "v") # "1.2" """),
        new PureFunction("golang/strings.trim_right", "func(s str, cutset str) str", static a => Text(StrText.TrimEnd(Bytes(a[0]), In(a[1]))), "The text without the trailing characters that are in cutset.", """strings.trim_right("xxabcxx", "x") # "xxabc" """),
        new PureFunction("golang/strings.trim_space", "func(s str) str", static a => Value.Str(StrText.TrimSpace(a[0].AsStr)), "The text without leading and trailing white space.", """strings.trim_space(" a b ") # "a b" """),
        new PureFunction("golang/strings.trim_suffix", "func(s str, suffix str) str", static a => Bytes(a[0]).EndsWith(Bytes(a[1])) ? Text(Bytes(a[0])[..^a[1].AsStr.Length]) : a[0], "The text without suffix, if it ends with it.", """strings.trim_suffix("a.mcl", ".mcl") # "a" """),
    ];

    private static ReadOnlySpan<byte> Bytes(Value value) => value.AsStr.Span;

    private static Value Text(ReadOnlySpan<byte> bytes) => Value.Str(Str.From(bytes));

    private static Predicate<Rune> In(Value cutset)
    {
        var characters = cutset.AsStr;
        return rune => Runes.Contains(characters.Span, rune);
    }
}

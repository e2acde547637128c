using Mgmt.Policies.Catalogue;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>The words of the language: every token, and what the catalogue has of modules, functions, kinds, fields and variables.</summary>
internal sealed class FuzzVocabulary
{
    /// <summary>The tokens, and mistakes that look like some.</summary>
    public static IReadOnlyList<string> Marks { get; } =
    [
        "{", "}", "(", ")", "[", "]", ",", ":", ";", ".", "$", "=", "+", "-", "*", "/", "==", "!=", "<", ">", "<=", ">=", "->", "=>", "?:", "<|>",
        "and", "or", "not", "in", "if", "else", "for", "forkv", "bool", "str", "int", "float", "map", "struct", "func", "class", "include", "import", "as",
        "variant", "true", "false", "panic", "collect", "0", "1", "-1", "7", "0.5", "-2.25", "9223372036854775807", "-9223372036854775808",
        "99999999999999999999", "1.", ".5", "\"\"", "\"a\"", "\"${x}\"", "\"${a.b}${x}\"", "\"\\n\\q\"", "\"\\${\"", "\"", "\\", "#", "# c\n", "\n", "\n", "\r", "\t",
        "@", "_", "~", "ü", "\u0000", "Meta", "Before", "Depend", "Notify", "Listen", "||", "|", "&", "%", "'", "`",
    ];

    private static readonly string[] Statements =
    [
        "$x = ", "$y []str = ", "$z map{str: int} = ", "$s struct{a int; b str} = ", "$f func(int) str = ", "if $x == 1 {\n", "if true {\n", "} else {\n", "}\n", "for $i, $v in ",
        "forkv $k, $v in ", "func f($x) {\n", "func g($x int, $y) str { ", "class c {\n", "class c:d($x) {\n", "class d($x, $y str) {\n", "include c\n",
        "include d(1, \"a\") as e\n", "include c:d(1)\n", "panic(false)\n", "panic(true, \"x\")\n", "collect test ", "test \"a\" {\n", "test [\"a\", \"b\"] {}\n", "Test[\"a\"] -> Test[\"b\"]\n",
        "Test[\"a\"].hello -> Test[\"b\"].str\n", "Before => Test[\"b\"],\n", "Notify => $x ?: Test[\"b\"],\n", "Meta:noop => true,\n", "Meta:retry => 3,\n", "Meta:hidden => true,\n", "Meta:export => [\"*\"],\n",
        "Meta => struct{noop => true},\n", "interface => ", "slicestring => ", "$x ?: ",
    ];

    private static readonly string[] Expressions =
    [
        "$x", "$y", "$z", "$s", "$f", "$i", "$v", "$k", "$e.x", "$x[0]", "$z[\"a\"] <|> 1", "$s->a", "$s->c <|> 2", "[1, 2]", "[\"a\"]", "[[1], []]", "{\"a\" => 1}", "{1 => 2.5}", "{struct{a => 1} => \"x\"}",
        "struct{a => 1, b => \"x\"}", "struct{}", "func($x) { $x }", "func($x int) str { \"a\" }", "func($x) { $x }(1)", "if true { 1 } else { 2 }", "(1 + 2)", "not true", "1 in [1]", "1 / 0 <|> 2.0", "f(1)", "g(1, 2)",
        "$f(1)", "iter.map([1, 2], func($x) { $x })", "iter.reduce([1], func($a, $b) { $a + $b })", "fmt.printf(\"%d %s %v\", 1, \"a\", [1])", "fmt.printf(\"%x\", 1)", "encoding.decode_json(\"{}\", \"map{str: int}\")",
        "golang.template(\"{{ . }}\", 1)", "history(1, 2)", "list.concat([1], [2])", "iter.range(3)",
    ];

    private FuzzVocabulary(IReadOnlyList<string> words) => Words = words;

    /// <summary>All of them; what is common is in it more than once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words for policies that may name what is in <paramref name="catalogue"/>.</summary>
    public static FuzzVocabulary Of(PolicyCatalogue catalogue)
    {
        var names = new List<string>();
        foreach (var module in catalogue.Modules.Order(StringComparer.Ordinal))
        {
            names.Add($"import \"{module}\"\n");
            names.Add($"import \"{module}\" as {(names.Count % 2 == 0 ? "*" : "m")}\n");
        }

        names.AddRange(catalogue.Functions.Values.OrderBy(static f => f.Name, StringComparer.Ordinal).Select(Call));
        names.AddRange(catalogue.Functions.Values.Select(Example).OfType<string>());
        names.AddRange(catalogue.Variables.Keys.Order(StringComparer.Ordinal).Select(static v => $"${v[(v.LastIndexOf('/') + 1)..]}"));
        foreach (var kind in catalogue.Kinds.Values.OrderBy(static k => k.Name, StringComparer.Ordinal))
        {
            names.Add($"{kind.Name} \"n\" {{\n");
            names.Add($"{string.Join(':', kind.Name.Split(':').Select(static s => char.ToUpperInvariant(s[0]) + s[1..]))}[\"n\"]");
            names.AddRange(kind.Fields.Select(static f => $"{f.Name} => "));
        }

        var common = (IEnumerable<string>)[.. Marks, .. Statements, .. Expressions];
        return new([.. Enumerable.Repeat(common, 1 + (names.Count / (Marks.Count + Statements.Length + Expressions.Length))).SelectMany(static c => c), .. names]);
    }

    private static string Local(string function) => function[(function.LastIndexOf('/') + 1)..];

    private static string Call(FunctionDefinition function) =>
        $"{Local(function.Name)}({string.Join(", ", function.Signatures[0].Parameters.Select(static p => Argument(p.Type)))})";

    private static string? Example(FunctionDefinition function) =>
        function.Example.LastIndexOf(" # ", StringComparison.Ordinal) is > 0 and var end ? function.Example[..end] : null;

    private static string Argument(Type type) => type.ToString() switch
    {
        "bool" => "true",
        "int" => "3",
        "float" => "1.5",
        "str" => "\"abc\"",
        "[]str" => "[\"a\", \"b\"]",
        "map{str: str}" => "{\"a\" => \"b\"}",
        var other => other.StartsWith("func", StringComparison.Ordinal) ? "func($x) { $x }" : other.StartsWith("[]", StringComparison.Ordinal) ? "[1]" : "1",
    };
}

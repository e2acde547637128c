using System.Text;

namespace Mgmt.Policies.Diagnostics;

/// <content>What was probably meant.</content>
internal static partial class Messages
{
    public const string HintElvis = "`?:` belongs to the fields of a resource alone; elsewhere write `if c { a } else { b }`";
    public const string HintEquals = "to compare, write `==`";
    public const string HintCall = "only a named function, a variable or a function written in place can be called";
    public const string HintElse = "`else` goes with `if` alone, on the line of the closing brace";
    public const string HintCallStatement = "a call is no statement; bind its result, as in `$x = f()`";
    public const string HintDot = "strings are joined with `+`; the field of a struct is read with `->`";
    public const string HintResource = "a resource is written `kind \"name\" { … }`";
    public const string HintTwoVariables = "there are always two: `for $index, $value in $list`, `forkv $key, $value in $map`";
    public const string HintIncludeStar = "`as *` is for imports alone";
    public const string HintFatArrow = "write `name => value`";
    public const string HintSemicolon = "the fields of a struct type are separated by `;`";
    public const string HintNegation = "only numbers have a sign; write `0 - x`";
    public const string HintCapitalized = "a capital letter begins a kind in an edge, such as `File[\"/x\"]`; names are in lower case";
    public const string HintMap = "a map is written `{key => value}`";
    public const string HintNumber = "numbers are plain decimals, such as `1000` or `0.5`";
    public const string HintFunctionBody = "the body of a function is one expression";
    public const string HintBranch = "a branch of an `if` expression is one expression";
    public const string HintComment = "a comment begins with `#`";
    public const string HintStatementEnd = "a statement ends with its line; there is no `;`";
    public const string HintEdgeArrow = "an edge is written with `->`; with `Notify => …` in the body of a resource it notifies as well";
    public const string HintOneLine = "an expression stays on its line; only lists, maps, structs and arguments can have lines of their own";
    public const string HintBind = "write `$x = …`, or with a type `$x int = …`";
    public const string HintParameterType = "the type follows the name without a sign between them: `$x int`";
    public const string HintResultType = "the type of the result follows the parameters without a sign between them: `func f($x) int { … }`";
    public const string HintMetaParameter = "a meta parameter is written `Meta:noop => …`";
    public const string HintAlias = "an alias is a bare name: `import \"fmt\" as f`";

    /// <summary>What was probably meant by a sign that no rule takes, between the bytes before and after it.</summary>
    public static string? HintSign(Rune rune, char before, char after) => rune.Value switch
    {
        '_' when char.IsAsciiLetterOrDigit(before) => "a name cannot end in `_`",
        '_' => "a name cannot begin with `_`",
        '&' when after == '&' || before == '&' => "write `and`",
        '|' when after == '|' || before == '|' => "write `or`, or `<|>` for what is taken when the left side fails",
        '|' or '&' => "the operators are `and`, `or`, `not` and `<|>`",
        '!' => "write `not`",
        '\'' or '`' or '“' or '”' => "strings stand between `\"`",
        '%' => "write `math.mod(a, b)`",
        '?' => "only `?:` exists, in the fields of a resource",
        '\uFEFF' => "the file begins with a byte order mark; remove it",
        '~' => HintEdgeArrow,
        '\u00A0' => "this is a space that does not break; put a plain one",
        _ => null,
    };

    public static string HintSign(string number) =>
        $"a sign belongs to the number that it touches; to subtract, write `- {number[1..]}` with a space";

    public static string HintDollar(string name) => $"a variable is written `${name}`";

    public static string HintBareWord(string word) => word is "nil" or "null" or "none"
        ? $"there is no `{word}`: a field that is left out is not set"
        : $"a variable is written `${word}`, a string `\"{word}\"`";

    public static string HintIndexedName(string name) => $"a variable is written `${name}`, the end of an edge `{Capitalized(name)}[\"…\"]`";

    public static string HintUpperCase(string name) => $"in an edge, kinds begin with a capital letter; write `{Capitalized(name)}`";

    /// <summary>At a capital letter where a statement began as an edge and goes on as a resource.</summary>
    public static string HintResourceOrEdge(string name) =>
        $"a resource is written `{name.ToLowerInvariant()} \"name\" {{ … }}`, the end of an edge `{name}[\"name\"]`";

    public static string HintEdgeProperty(string name) => $"an edge in the body of a resource begins with a capital letter: `{Capitalized(name)} => …`";

    public static string HintCallOf(string name) => $"a function is called with parentheses: `{name}(…)`";

    /// <summary>At `$x.y` where there is a variable `$x`.</summary>
    public static string HintMember(string variable, string member) =>
        $"a dot leads into imports and includes; the field of a struct is read with `${variable}->{member}`, the entry of a map with `${variable}[\"{member}\"]`";

    public static string HintImport(string name) => $"write `import \"{name}\"`";

    public static string HintKeyword(string word) => $"`{word}` is a keyword and cannot be a name here";

    public static string HintLowerCase(string name) => $"names are in lower case; write `{name.ToLowerInvariant()}`";

    public static string? HintType(string name) => name switch
    {
        "string" or "text" or "bytes" => "the type of strings is `str`",
        "integer" or "int64" or "long" or "uint" or "number" => "the type of whole numbers is `int`",
        "double" or "float64" or "real" => "the type of fractional numbers is `float`",
        "boolean" => "the type of truth values is `bool`",
        "list" or "array" => "a list type is written `[]str`",
        "any" => "there is no such type; leave the annotation out",
        _ => DidYouMean.Hint(name, ["bool", "str", "int", "float", "map", "struct", "func", "variant"]),
    };

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

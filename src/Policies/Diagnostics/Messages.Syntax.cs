using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <content>Stage syntax, <c>MCL1xxx</c>: reading the text.</content>
internal static partial class Messages
{
    private const int LongestExcerpt = 40;

    /// <summary>The text of <paramref name="bytes"/> for a message: one line, not too long.</summary>
    public static string Excerpt(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Length > 4 * LongestExcerpt ? bytes[..(4 * LongestExcerpt)] : bytes);
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= LongestExcerpt)
            {
                return result.Append('…').ToString();
            }

            result.Append(Rune.IsControl(rune) ? $"\\x{rune.Value:x2}" : rune.ToString());
        }

        return result.ToString();
    }

    public static Diagnostic Unrecognized(SourceSpan span, ReadOnlySpan<byte> bytes, string? hint) =>
        Syntax("MCL1001", $"unrecognized: `{Excerpt(bytes)}`", span, hint);

    public static Diagnostic CarriageReturn(SourceSpan span) =>
        Syntax("MCL1002", "unrecognized carriage return", span, "lines end in a newline alone; convert the file, e.g. with `dos2unix`");

    public static Diagnostic UnclosedString(SourceSpan span) =>
        Syntax("MCL1003", "string: not closed", span, "end it with `\"`; a `\"` inside a string is written `\\\"`");

    public static Diagnostic UnknownEscape(SourceSpan span, ReadOnlySpan<byte> escape) =>
        Syntax(
            "MCL1004",
            $"parser failed: unknown escape sequence: {Excerpt(escape)}",
            span,
            @"the escapes are \a \b \f \n \r \t \v \\ \"" \$; a backslash itself is written \\");

    public static Diagnostic BadInterpolation(SourceSpan span, ReadOnlySpan<byte> text) =>
        Syntax(
            "MCL1005",
            $"parser failed: cannot parse string: {Excerpt(text)}",
            span,
            "between `${` and `}` stands the name of a variable, nothing else; a literal `${` is written `\\${`");

    public static Diagnostic IntegerOverflow(SourceSpan span, string number) =>
        Syntax("MCL1006", $"integer: overflow: `{number}`", span, "integers go from -9223372036854775808 to 9223372036854775807");

    public static Diagnostic FloatOverflow(SourceSpan span, string number) =>
        Syntax("MCL1007", $"float: overflow: `{number}`", span, "floats have 64 bits and end near 1.8 with 308 zeros");

    public static Diagnostic Expected(SourceSpan span, string wanted, string found, string? hint) =>
        Syntax("MCL1010", $"parser: expected {wanted}, found {found}", span, hint);

    public static Diagnostic TrailingComma(SourceSpan span, string reason) =>
        Syntax("MCL1011", "expecting trailing comma", span, $"put a `,` here: {reason}");

    public static Diagnostic CommaBeforeClose(SourceSpan span, string opener) =>
        Syntax("MCL1012", $"parser: a comma stands before the end of `{opener}`", span, "on one line nothing follows the last element; remove the `,`");

    public static Diagnostic AdditionalEquals(SourceSpan span) =>
        Syntax("MCL1013", "additional equals in bind statement", span, "a variable is bound with one `=`");

    public static Diagnostic TooDeep(SourceSpan span, int limit) =>
        Syntax("MCL1014", $"parser: nested too deeply, more than {limit} levels", span, "take a part out into a variable, function or class of its own");

    public static Diagnostic ComparisonChain(SourceSpan span) =>
        Syntax("MCL1015", "parser: comparisons cannot be chained", span, "write `a < b and b < c`, or use parentheses");

    public static Diagnostic StrayElse(SourceSpan span) =>
        Syntax("MCL1016", "parser: `else` without an `if`", span, "`else` stands on the line of the brace that closes the first branch: `} else {`");

    public static Diagnostic ElseIf(SourceSpan span) =>
        Syntax("MCL1017", "parser: there is no `else if`", span, "write `else {` and a second `if` inside");

    public static Diagnostic MissingNewLine(SourceSpan span, string found) =>
        Syntax("MCL1018", $"parser: expected the end of the line, found {found}", span, "every statement ends with its line, the last one too");

    public static Diagnostic LineEndInLine(SourceSpan span, string opener) =>
        Syntax(
            "MCL1019",
            $"parser: the line ends inside `{opener}`",
            span,
            $"stay on one line, or end the line right after `{opener}` and give every element its own line and comma");

    public static Diagnostic LineEndInParentheses(SourceSpan span) =>
        Syntax("MCL1019", "parser: the line ends inside `(`", span, "what stands in parentheses stays on one line");

    public static Diagnostic StrayComma(SourceSpan span) =>
        Syntax("MCL1020", "parser: an element is missing before `,`", span, "remove the `,`");

    public static Diagnostic UnknownItem(SourceSpan span, string key, bool isEdge) =>
        Syntax(
            "MCL1021",
            $"can't use unknown resource field: `{key}`",
            span,
            isEdge ? $"write `{key} => File[\"/x\"]`" : "fields are in lower case; with a capital there are Meta, Before, Depend, Notify and Listen");

    public static Diagnostic Unclosed(SourceSpan span, string opener, string found, int line) =>
        Syntax("MCL1022", $"parser: expected the end of `{opener}`, found {found}", span, $"the `{opener}` of line {line} is not closed");

    public static Diagnostic StrayBrace(SourceSpan span) =>
        Syntax("MCL1023", "parser: `}` without a `{`", span, "remove it, or look for the `{` that is missing above");

    public static Diagnostic PanicInExpression(SourceSpan span) =>
        Syntax("MCL1024", "parser: `panic` is a statement, it has no value", span, "put it on a line of its own");

    public static Diagnostic ElementsShareLine(SourceSpan span) =>
        Syntax("MCL1025", "parser: expected the end of the line after `,`", span, "with one element a line, the next one begins a new line");

    public static Diagnostic ElseWanted(SourceSpan span, string found) =>
        Syntax(
            "MCL1026",
            $"parser: expected `else`, found {found}",
            span,
            "an `if` that gives a value needs both branches: `if c { a } else { b }`, with `else` on the line of the `}`");

    public static Diagnostic HalfSend(SourceSpan span) =>
        Syntax("MCL1027", "parser: a value is handed from a field to a field", span, "write `Exec[\"a\"].stdout -> File[\"/b\"].content`, or leave both fields out for an edge");

    public static Diagnostic SendChain(SourceSpan span) =>
        Syntax("MCL1028", "parser: a value is handed over once in a statement", span, "write a second statement");

    public static Diagnostic TooManyFaults(SourceSpan? span, int rest) =>
        Syntax("MCL1099", $"parser: {rest} more faults from here on", span, "mend the first ones; or is this no policy?");

    private static Diagnostic Syntax(string code, string message, SourceSpan? span, string? hint = null) =>
        Error(Stage.Syntax, code, message, span, hint);
}

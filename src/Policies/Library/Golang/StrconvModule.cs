using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>The module <c>golang/strconv</c>.</summary>
internal static class StrconvModule
{
    public static IEnumerable<FunctionDefinition> All => [.. Numbers, .. Quotes];

    private static IEnumerable<FunctionDefinition> Numbers =>
    [
        new PureFunction("golang/strconv.append_bool", "func(dst str, b bool) str", static a => Value.Str(Str.Concat(a[0].AsStr, FormatBool(a[1].AsBool))), "The text dst followed by true or false.", """strconv.append_bool("is ", true) # "is true" """),
        new PureFunction("golang/strconv.append_int", "func(dst str, i int, base int) str", static a => Value.Str(Str.Concat(a[0].AsStr, IntegerText.Format(a[1].AsInt, a[2].AsInt))), "The text dst followed by i in a base from 2 to 36.", """strconv.append_int("0x", 255, 16) # "0xff" """),
        new PureFunction("golang/strconv.atoi", "func(s str) int", static a => Value.Int(IntegerText.Parse("Atoi", a[0].AsStr, 10, 0)), "The decimal integer that s is. Fails when it is none.", """strconv.atoi("-42") # -42"""),
        new PureFunction("golang/strconv.format_bool", "func(b bool) str", static a => Value.Str(FormatBool(a[0].AsBool)), "The text true or false.", """strconv.format_bool(true) # "true" """),
        new PureFunction("golang/strconv.format_int", "func(i int, base int) str", static a => Value.Str(IntegerText.Format(a[0].AsInt, a[1].AsInt)), "The integer i in a base from 2 to 36.", """strconv.format_int(-42, 16) # "-2a" """),
        new PureFunction("golang/strconv.itoa", "func(i int) str", static a => Value.Str(IntegerText.Format(a[0].AsInt, 10)), "The integer i in decimal.", """strconv.itoa(10) # "10" """),
        new PureFunction("golang/strconv.parse_bool", "func(str str) bool", static a => Value.Bool(ParseBool(a[0].AsStr)), "The truth value of 1, t, T, true, True, TRUE, 0, f, F, false, False, FALSE. Fails for anything else.", """strconv.parse_bool("T") # true"""),
        new PureFunction("golang/strconv.parse_float", "func(s str, bitSize int) float", static a => Value.Float(ParseFloat(a[0].AsStr, a[1].AsInt)), "The float nearest to what s says, decimal or hexadecimal, in single precision when bitSize is 32. Fails when it is none or too large.", """strconv.parse_float("1.5e3", 64) # 1500"""),
        new PureFunction("golang/strconv.parse_int", "func(s str, base int, bitSize int) int", static a => Value.Int(IntegerText.Parse("ParseInt", a[0].AsStr, a[1].AsInt, a[2].AsInt)), "The integer that s is in a base from 2 to 36, or in the base of its prefix when base is 0. Fails when it is none, or has more than bitSize bits (0 is 64).", """strconv.parse_int("0xff", 0, 64) # 255"""),
    ];

    private static IEnumerable<FunctionDefinition> Quotes =>
    [
        new PureFunction("golang/strconv.append_quote", "func(dst str, s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, a[1].AsStr, QuoteStyle.Printable)), "The text dst followed by s between double quotes, escaped.", """strconv.append_quote("s: ", "a") # "s: \"a\"" """),
        new PureFunction("golang/strconv.append_quote_to_ascii", "func(dst str, s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, a[1].AsStr, QuoteStyle.Ascii)), "The text dst followed by s between double quotes, escaped down to ASCII.", """strconv.append_quote_to_ascii("s: ", "ä") # "s: \"\\u00e4\"" """),
        new PureFunction("golang/strconv.append_quote_to_graphic", "func(dst str, s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, a[1].AsStr, QuoteStyle.Graphic)), "The text dst followed by s between double quotes, escaped but for graphic characters.", """strconv.append_quote_to_graphic("s: ", "ä") # "s: \"ä\"" """),
        new PureFunction("golang/strconv.can_backquote", "func(s str) bool", static a => Value.Bool(Quoting.CanBackquote(a[0].AsStr.Span)), "Whether s can stand between backquotes on one line: valid UTF-8 without control characters other than tabs.", """strconv.can_backquote("a b") # true"""),
        new PureFunction("golang/strconv.quote", "func(s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, QuoteStyle.Printable)), "The text s between double quotes, escaped.", """strconv.quote("a") # "\"a\"" """),
        new PureFunction("golang/strconv.quote_to_ascii", "func(s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, QuoteStyle.Ascii)), "The text s between double quotes, escaped down to ASCII.", """strconv.quote_to_ascii("ä") # "\"\\u00e4\"" """),
        new PureFunction("golang/strconv.quote_to_graphic", "func(s str) str", static a => Value.Str(Quoting.Quote(a[0].AsStr, QuoteStyle.Graphic)), "The text s between double quotes, escaped but for graphic characters.", """strconv.quote_to_graphic("ä") # "\"ä\"" """),
        new PureFunction("golang/strconv.quoted_prefix", "func(s str) str", static a => Value.Str(Unquoting.QuotedPrefix(a[0].AsStr)), "The literal that s begins with, quotes and all. Fails when it begins with none.", """strconv.quoted_prefix("\"a\" and more") # "\"a\"" """),
        new PureFunction("golang/strconv.unquote", "func(s str) str", static a => Value.Str(Unquoting.Unquote(a[0].AsStr)), "What the literal s between double quotes, single quotes or backquotes stands for. Fails when it is none.", """strconv.unquote("\"a\"") # "a" """),
    ];

    private static Str FormatBool(bool value) => value ? "true" : "false";

    private static bool ParseBool(Str text) => BoolParser.TryParse(text, out var value) ? value : throw NumberFault.Of("ParseBool", text);

    // What is not single precision is double.
    private static double ParseFloat(Str text, long bits) =>
        FloatParser.TryParse(text.Span, bits == 32, out var value, out var fault) ? value : throw NumberFault.Of("ParseFloat", text, fault);
}

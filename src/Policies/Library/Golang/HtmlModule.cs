using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>The module <c>golang/html</c>.</summary>
internal static class HtmlModule
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction("golang/html.escape_string", "func(s str) str", static a => Value.Str(HtmlText.Escape(a[0].AsStr)), "The text with the five characters that mean something in HTML as references: `<`, `>`, `&`, `'` and `\"`.", """html.escape_string("a < b") # "a &lt; b" """),
        new PureFunction("golang/html.unescape_string", "func(s str) str", static a => Value.Str(HtmlText.Unescape(a[0].AsStr)), "The text with the characters that references such as `&lt;`, `&aacute;` and `&#225;` stand for.", """html.unescape_string("a &lt; b") # "a < b" """),
    ];
}

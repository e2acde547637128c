using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Printing;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Builtins;

/// <summary>The functions of the template language.</summary>
internal static class BuiltinFunctions
{
    /// <summary>The functions, in no particular order.</summary>
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("and", 1, isVariadic: true, static a => a[^1], stopsAt: false),
        new("or", 1, isVariadic: true, static a => a[^1], stopsAt: true),
        new("not", 1, isVariadic: false, static a => Datum.Bool(!a[0].IsTrue)),
        new("eq", 1, isVariadic: true, static a => Datum.Bool(Comparison.AnyEquals(a))),
        new("ne", 2, isVariadic: false, static a => Datum.Bool(!Comparison.AnyEquals(a))),
        new("lt", 2, isVariadic: false, static a => Datum.Bool(Comparison.IsLess(a[0], a[1]))),
        new("le", 2, isVariadic: false, static a => Datum.Bool(Comparison.IsLessOrEqual(a[0], a[1]))),
        new("gt", 2, isVariadic: false, static a => Datum.Bool(!Comparison.IsLessOrEqual(a[0], a[1]))),
        new("ge", 2, isVariadic: false, static a => Datum.Bool(!Comparison.IsLess(a[0], a[1]))),
        new("len", 1, isVariadic: false, static a => Datum.Int(Indexing.Length(a[0]))),
        new("index", 1, isVariadic: true, static a => Indexing.Index(a[0], a[1..])),
        new("slice", 1, isVariadic: true, static a => Indexing.Slice(a[0], a[1..])),
        new("print", 0, isVariadic: true, static a => Datum.Str(Sprint.Print(a))),
        new("println", 0, isVariadic: true, static a => Datum.Str(Sprint.PrintLine(a))),
        new("printf", 1, isVariadic: true, static a => Datum.Str(Printf.Print(a[0].Value.AsStr.Span, a[1..])), Type.Str),
        new("html", 0, isVariadic: true, static a => Datum.Str(Escaping.Html(a))),
        new("js", 0, isVariadic: true, static a => Datum.Str(Escaping.JavaScript(a))),
        new("urlquery", 0, isVariadic: true, static a => Datum.Str(Escaping.UrlQuery(a))),
        new("call", 1, isVariadic: true, static a => throw new FunctionFailedException(
            a[0].IsNothing ? "call of nil" : $"non-function of type {GoTypes.NameOf(a[0])}")),
    ];
}

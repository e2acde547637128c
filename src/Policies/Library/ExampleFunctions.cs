using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library;

/// <summary>The modules <c>example</c> and <c>example/nested</c>, as far as they are pure.</summary>
internal static class ExampleFunctions
{
    private const long TheAnswer = 42;

    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction("example.answer", "func() int", static _ => Value.Int(TheAnswer), "The answer.", "example.answer() # 42"),
        new PureFunction("example.nativeanswer", "func() int", static _ => Value.Int(TheAnswer), "The answer.", "example.nativeanswer() # 42"),
        new PureFunction("example.test1", "func() int", static _ => Value.Int(TheAnswer), "The answer.", "example.test1() # 42"),
        new PureFunction(
            "example.plus",
            "func(y str, z str) str",
            static a => Value.Str(Str.Concat(a[0].AsStr, a[1].AsStr)),
            "Both strings, one after the other.",
            """example.plus("a", "b") # "ab" """),
        new PureFunction(
            "example.str2int",
            "func(a str) int",
            static a => Value.Int(IntegerParser.TryParse(a[0].AsStr.Span, 10, 64, out var value, out _) ? value : 0),
            "The int that is written in decimal, 0 when there is none.",
            """example.str2int("42") # 42"""),
        new PureFunction(
            "example.int2str",
            "func(a int) str",
            static a => Value.Str(ValuePrinter.Canonical(a[0])),
            "An int in decimal.",
            """example.int2str(42) # "42" """),
        new PureFunction(
            "example.errorbool",
            "func(a bool) str",
            static a => a[0].AsBool ? throw new FunctionFailedException("errorbool was asked to fail") : Value.Str("no error"),
            "Fails when true; `no error` otherwise.",
            """example.errorbool(false) # "no error" """),
        new PureFunction("example/nested.hello", "func() str", static _ => Value.Str("Hello!"), "A greeting.", """nested.hello() # "Hello!" """),
    ];
}

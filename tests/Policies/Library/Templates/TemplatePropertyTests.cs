using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Tests.Library.Templates;

public sealed class TemplatePropertyTests
{
    private static readonly string[] Words =
    [
        "{{", "}}", "{{-", " -}}", " ", "\n", "if", "else", "end", "range", "with", "define", "template", "block", "break", "continue", "nil",
        "true", ".", "..", ".Str", ".List", ".Sub", ".Sub.Name", ".M.one", "$", "$x", ":=", "=", "|", "(", ")", ",", "\"", "`", "'", "'a'", "\"s\"", "\"%*.[2]d\"",
        "1", "-1", "1.5", "0x", "1e9", "9e999", "_", "printf", "print", "len", "index", "slice", "eq", "lt", "and", "or", "not", "html", "js",
        "urlquery", "call", "println", "/*", "*/", "x", "é", "\\", "\0",
    ];

    [Fact]
    public void Render_AnyBytes_YieldsTextOrFails() => Check(
        Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(),
        static bytes => Render(Str.From(bytes)));

    [Fact]
    public void Render_AnyBytesInAnAction_YieldsTextOrFails() => Check(
        Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(),
        static bytes => Render(Str.Concat(Str.Concat("{{", Str.From(bytes)), "}}")));

    [Fact]
    public void Render_AnyWords_YieldsTextOrFails() => Check(
        Gen.Elements(Words).ArrayOf(),
        static words => Render("{{" + string.Join(' ', words) + "}}{{end}}"));

    [Fact]
    public void Render_AnyWordsWithoutBlanks_YieldsTextOrFails() => Check(
        Gen.Elements(Words).ArrayOf(),
        static words => Render(string.Concat(words)));

    [Fact]
    public void Render_AnyFormat_YieldsText() => Check(
        Gen.Elements("%", "d", "s", "v", "x", "q", "f", "g", "e", "U", "T", "t", "#", "0", "+", "-", " ", "*", ".", "[", "]", "1", "2", "9", "é").ArrayOf(),
        static format => Render($"{{{{printf `{string.Concat(format)}` 1 \"a\" 2.5 .List .M nil}}}}", mustSucceed: true));

    [Fact]
    public void Render_TextWithoutActions_IsItself() => Check(
        Gen.Choose(0, 255).Where(static b => b != '{').Select(static b => (byte)b).ArrayOf(),
        static bytes => Assert.Equal(Str.From(bytes), TemplateData.Render(Str.From(bytes), Type.Int, Value.Int(1))));

    [Fact]
    public void Render_AnyFloat_ReadsBackAsItself() => Check(
        Gen.Choose(int.MinValue, int.MaxValue).Two(),
        static halves =>
        {
            var value = BitConverter.Int64BitsToDouble(((long)halves.Item1 << 32) | (uint)halves.Item2);
            if (double.IsFinite(value))
            {
                foreach (var template in new[] { "{{.}}", "{{printf \"%g\" .}}", "{{printf \"%.17e\" .}}", "{{printf \"%.1100f\" .}}" })
                {
                    var text = TemplateData.Render(template, Type.Float, Value.Float(value)).ToString();
                    Assert.Equal(value, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        });

    private static void Render(Str template, bool mustSucceed = false)
    {
        try
        {
            TemplateData.Render(template, TemplateData.Type, TemplateData.All);
        }
        catch (FunctionFailedException fault) when (!mustSucceed)
        {
            Assert.StartsWith("template: template:", fault.Message, StringComparison.Ordinal);
        }
    }

    private static void Check<T>(Gen<T> values, Action<T> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Arb.From(values), holds));
}

using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates;

namespace Mgmt.Policies.Tests.Library.Templates;

public sealed class TemplateLimitTests
{
    [Fact]
    public void Render_TemplateThatCallsItself_FailsAtALimit() =>
        Fails("{{define \"a\"}}{{template \"a\" .}}{{end}}{{template \"a\" .}}", "exceeded maximum template depth (1000)");

    [Fact]
    public void Render_TemplateThatCallsItselfFromDeepInside_Fails()
    {
        var ifs = string.Concat(Enumerable.Repeat("{{if true}}", 200));
        var ends = string.Concat(Enumerable.Repeat("{{end}}", 200));

        Fails($"{{{{define \"a\"}}}}{ifs}{{{{template \"a\" .}}}}{ends}{{{{end}}}}{{{{template \"a\" .}}}}", "dee");
    }

    [Fact]
    public void Render_TemplateThatCallsItselfTwice_FailsAfterSomeSteps() =>
        Fails("{{define \"a\"}}{{if lt (len .) 40}}{{template \"a\" (print . \"x\")}}{{template \"a\" (print . \"x\")}}{{end}}{{end}}{{template \"a\" \"\"}}", "steps");

    [Fact]
    public void Render_EndlessLoop_FailsAfterSomeSteps() => Fails("{{range 1000000000000}}{{end}}", "steps");

    [Fact]
    public void Render_TextThatDoublesAgainAndAgain_FailsAtALimit() =>
        Fails("{{$x := \"0123456789abcdef\"}}{{range 40}}{{$x = print $x $x}}{{end}}", "the result would hold more than 64 MiB");

    [Theory]
    [InlineData("{{if true}}", "{{end}}")]
    [InlineData("{{range .}}", "{{end}}")]
    [InlineData("{{block \"a\" .}}", "{{end}}")]
    [InlineData("{{with 1}}{{else}}", "{{end}}")]
    public void Parse_ManyNestedStructures_FailsAtALimit(string open, string close) =>
        Fails(string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000)), "nested more than 500 deep");

    [Fact]
    public void Parse_ManyNestedParentheses_FailsAtALimit() =>
        Fails("{{" + new string('(', 20_000) + "1" + new string(')', 20_000) + "}}", "nested more than 500 deep");

    [Theory]
    [InlineData("{{if true}}", "", "{{end}}")]
    [InlineData("{{", "(", ")")]
    [InlineData("{{define \"a\"}}", "{{with .}}", "{{template \"a\" .}}{{end}}")]
    public void Render_OnASmallStack_FailsInsteadOfOverflowing(string start, string open, string close)
    {
        const int StackBytes = 192 * 1024;
        var template = string.Concat(Enumerable.Repeat(start, open.Length == 0 ? 500 : 1)) + string.Concat(Enumerable.Repeat(open, 400)) + "1"
            + string.Concat(Enumerable.Repeat(close, 400)) + "{{end}}{{template \"a\" 1}}";
        Exception? caught = null;
        var thread = new Thread(() => caught = Record.Exception(() => TemplateData.Render(template, Type.Int, Value.Int(1))), StackBytes);
        thread.Start();
        thread.Join();

        Assert.IsType<FunctionFailedException>(caught);
    }

    [Fact]
    public void Parse_LongChainOfBranches_IsNoNesting()
    {
        var template = new StringBuilder("{{if eq . 0}}0");
        for (var i = 1; i < 2000; i++)
        {
            template.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{{else if eq . {i}}}}}{i}");
        }

        template.Append("{{end}}");
        Assert.Equal("1999", TemplateData.Render(template.ToString(), Type.Int, Value.Int(1999)).ToString());
    }

    [Fact]
    public void Render_SmallTemplateAgainAndAgain_IsNotReadAgain()
    {
        const int Rounds = 1000;
        const int MostBytes = 8192;
        var body = new TemplateFunction([]).Specialise(TemplateData.Signature(TemplateData.Type));
        var arguments = new[]
        {
            Value.Str("{{range $i, $e := .List}}{{if $i}}, {{end}}{{printf \"%03d\" $e}}{{end}} {{.Sub.Name}} {{len .Str}}\n"), TemplateData.All,
        };
        Assert.Equal("003, 001, 002 vm1 5\n", body(arguments).AsStr.ToString());

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            body(arguments);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, MostBytes);
    }

    private static void Fails(string template, string message)
    {
        var fault = Assert.Throws<FunctionFailedException>(() => TemplateData.Render(template, Type.Int, Value.Int(1)));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsCatchable);
    }
}

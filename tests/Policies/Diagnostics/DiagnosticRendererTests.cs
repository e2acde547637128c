using Mgmt.Model;
using Mgmt.Policies.Syntax;
using Mgmt.Testing;

namespace Mgmt.Policies.Diagnostics;

public sealed class DiagnosticRendererTests
{
    [Theory]
    [InlineData("unclosed-string", "file \"/tmp/x {\n\tcontent => \"hello\",\n}\n")]
    [InlineData("sign", "$x = 5-3\n")]
    [InlineData("trailing-comma", "$x = [\n\t1,\n\t2\n]\n")]
    [InlineData("comma-before-close", "$x = [1, 2,]\n")]
    [InlineData("comparison-chain", "$ok = 1 < $x < 3\n")]
    [InlineData("unclosed-brace", "file \"/x\" {\n\tmode => \"0644\",\n\n$y = 1\n")]
    [InlineData("meta", "file \"/x\" {\n\tMeta:nop => true,\n\tMeta:retry => 1,\n\tMeta:retry => 2,\n}\n")]
    [InlineData("map-keys", "$m = {\n\t\"a\" => 1,\n\t\"a\" => 2,\n\t3 => 3,\n}\n")]
    [InlineData("string-content", "$x = \"tab\tthen \\z and ${foo()}\"\n")]
    [InlineData("operators", "$x = !$a && $b\n")]
    [InlineData("types", "$x string = 1\n$y int = \"1\"\n")]
    [InlineData("else", "if $x {\n}\nelse {\n}\n")]
    [InlineData("edges", "Exec[\"a\"].stdout -> file[\"b\"].content\n")]
    [InlineData("end-of-file", "$x = 1")]
    [InlineData("several", "import fmt\n$x = foo\nclass C {\n\t$y = = 1\n}\n")]
    public void Render_FaultyPolicy_ReadsWell(string name, string source) =>
        Snapshot.Match(DiagnosticRenderer.Render(Parsed.Result(source).Diagnostics), name);

    [Fact]
    public void Render_SpanOverLines_MarksBothEnds()
    {
        var source = SourceText.From("a.mcl", "x\n\t$m = {\n\t\t1,\n\t}\n");
        var diagnostic = new Diagnostic("MCL3001", Stage.Type, Severity.Error, "type error: str != int", new(source, 8, 17), "a hint")
        {
            Notes = new(["expected: str", "actual:   int"]),
        };

        Assert.Equal(
            "a.mcl:2:7: error[MCL3001]: type error: str != int\n\t$m = {\n\t     ^ from here ...\n\t}\n\t^ ... to here\n  expected: str\n  actual:   int\nhint: a hint\n",
            DiagnosticRenderer.Render(diagnostic));
    }

    [Fact]
    public void Render_NoPlace_IsOneLine() =>
        Assert.Equal("warning[MCL2001]: text\n", DiagnosticRenderer.Render(new Diagnostic("MCL2001", Stage.Scope, Severity.Warning, "text", null)));

    [Theory]
    [InlineData("äö $x", 5, 7, "äö $x\n   ^^\n")]
    [InlineData("日本 $x", 7, 9, "日本 $x\n     ^^\n")]
    [InlineData("日本", 0, 6, "日本\n^^^^\n")]
    [InlineData("😀 $x", 5, 7, "😀 $x\n   ^^\n")]
    [InlineData("e\u0301 $x", 4, 6, "e\u0301 $x\n  ^^\n")]
    [InlineData("\t\t$x", 2, 4, "\t\t$x\n\t\t^^\n")]
    [InlineData("$x", 2, 2, "$x\n  ^\n")]
    [InlineData("a\u001b[31mb", 0, 1, "a\uFFFD[31mb\n^\n")]
    public void Render_Carets_StandUnderThePlace(string line, int start, int end, string excerpt)
    {
        var text = DiagnosticRenderer.Render(new Diagnostic("X", Stage.Type, Severity.Error, "m", new(SourceText.From("a", line), start, end)));

        Assert.Equal(excerpt, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void Render_VeryLongLine_ShowsTheSurroundings()
    {
        var source = SourceText.From("a", new string('a', 5000) + "!" + new string('b', 5000));
        var lines = DiagnosticRenderer.Render(new Diagnostic("X", Stage.Type, Severity.Error, "m", new(source, 5000, 5001))).Split('\n');

        Assert.InRange(lines[1].Length, 100, 200);
        Assert.Equal(lines[1].IndexOf('!', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }
}

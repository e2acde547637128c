namespace Mgmt.Language.Tests.Depth;

/// <summary>What is written ten thousand levels deep is refused.</summary>
public sealed class NestingTests(Workshops workshops) : IClassFixture<Workshops>
{
    private readonly Deep _deep = new(workshops.For("h1"));

    public static TheoryData<string, string, string, string> Nested { get; } = new()
    {
        { "$x = ", "(", "1", ")" },
        { "$x = ", "[", "1", "]" },
        { "$x = ", "[\n", "1", ",\n]" },
        { "$x = ", "{\"a\" => ", "1", "}" },
        { "$x = ", "{", "1", " => 1}" },
        { "$x = ", "struct{a => ", "1", "}" },
        { "$x = ", "func() { ", "1", " }" },
        { "$x = ", "func() { ", "1", " }()" },
        { "$x = ", "func($y) { ", "1", " }(1)" },
        { "$x = ", "len(", "\"a\"", ")" },
        { "$x = ", "$f(", "1", ")" },
        { "$x = ", "if true { ", "1", " } else { 2 }" },
        { "$x = ", "if true { 1 } else { ", "1", " }" },
        { "$x = ", "if ", "true", " { true } else { false }" },
        { "$x = ", "not ", "true", "" },
        { "$x = ", "not (", "true", ")" },
        { "$x = ", "(1 + ", "1", ")" },
        { "$x = ", "(", "1", " + 1)" },
        { "$x = ", "(", "[1][0]", " <|> 1)" },
        { "$x = ", "[1][", "0", "]" },
        { "$x = ", "struct{a => 1}->a <|> ", "1", "" },
        { "$x ", "[]", "int", "" },
        { "$x ", "map{str: ", "int", "}" },
        { "$x ", "struct{a ", "int", "}" },
        { "$x ", "func() ", "int", "" },
        { "$x ", "func(", "int", ") int" },
        { "", "if true {\n", "$x = 1", "\n}" },
        { "", "if true {} else {\n", "$x = 1", "\n}" },
        { "", "for $i, $v in [1] {\n", "$x = 1", "\n}" },
        { "", "forkv $k, $v in {1 => 2} {\n", "$x = 1", "\n}" },
        { "", "class c {\n", "$x = 1", "\n}" },
        { "", "class c {\n", "$x = 1", "\n}\ninclude c" },
        { "test \"a\" { interface => ", "[", "1", "], }" },
        { "test ", "[", "\"a\"", "]" },
        { "Test", "[\"a\"", "", "]" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Plan_TenThousandLevels_IsRefused(string head, string open, string inner, string close)
    {
        var end = head == "$x " ? " = $y\n" : "\n";
        _deep.Refuse("MCL1014", head + Deep.Repeat(open, Deep.Levels) + inner + Deep.Repeat(close, Deep.Levels) + end + Deep.Show("$x"));
    }

    [Theory]
    [InlineData("golang.template(\"@\", 1)", "{{if true}}", "a", "{{end}}")]
    [InlineData("golang.template(\"@\", [1])", "{{range .}}", "a", "{{end}}")]
    [InlineData("golang.template(\"@\", 1)", "{{with .}}", "a", "{{end}}")]
    [InlineData("golang.template(\"@\", 1)", "{{if false}}{{else if true}}", "a", "")]
    [InlineData("golang.template(\"{{@}}\", 1)", "(", "1", ")")]
    [InlineData("regexp.match(\"@\", \"a\")", "(", "a", ")")]
    [InlineData("regexp.match(\"@\", \"a\")", "(?:", "a", ")*")]
    [InlineData("regexp.match(\"@\", \"a\")", "(b|", "a", ")")]
    [InlineData("encoding.decode_json(\"@\", \"[]int\")", "[", "", "]")]
    [InlineData("encoding.decode_json(\"@\", \"map{str: int}\")", "{\\\"a\\\": ", "1", "}")]
    public void Plan_TenThousandLevelsInAString_FailsAtThatCall(string call, string open, string inner, string close)
    {
        var text = Deep.Repeat(open, Deep.Levels) + inner + Deep.Repeat(close, Deep.Levels);
        _deep.Refuse("MCL4001", $"import \"golang\"\nimport \"regexp\"\nimport \"encoding\"\n{Deep.Show(call.Replace("@", text, StringComparison.Ordinal))}");
    }

    [Theory]
    [InlineData("[]", "int", "")]
    [InlineData("map{str: ", "int", "}")]
    [InlineData("struct{a ", "int", "}")]
    [InlineData("func(", "int", ") int")]
    public void Plan_TenThousandLevelsInTheTextOfAType_AreRefused(string open, string inner, string close)
    {
        var type = Deep.Repeat(open, Deep.Levels) + inner + Deep.Repeat(close, Deep.Levels);
        _deep.Refuse("MCL3003", $"import \"encoding\"\n{Deep.Show($"encoding.decode_json(\"1\", \"{type}\")")}");
    }

    [Fact]
    public void Plan_TenThousandImports_AreRefused()
    {
        var files = Enumerable.Range(0, Deep.Levels).ToDictionary(static i => $"m{i}.mcl", static i => $"import \"m{i + 1}.mcl\" as m\n$x = $m.x\n", StringComparer.Ordinal);
        files.Add($"m{Deep.Levels}.mcl", "$x = 1\n");
        files.Add("main.mcl", "import \"m0.mcl\" as m\n" + Deep.Show("$m.x"));
        Assert.Equal("MCL2011", _deep.Judge(files)[0].Code);
    }

    [Fact]
    public void Plan_FourHundredImports_HaveTheRightValue()
    {
        var files = Enumerable.Range(0, 400).ToDictionary(static i => $"m{i}.mcl", static i => $"import \"m{i + 1}.mcl\" as m\n$x = $m.x\n", StringComparer.Ordinal);
        files.Add("m400.mcl", "$x = 1\n");
        files.Add("main.mcl", "import \"m0.mcl\" as m\n" + Deep.Show("$m.x"));
        Assert.Empty(_deep.Judge(files));
    }
}

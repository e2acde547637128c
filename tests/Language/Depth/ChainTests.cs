using System.Globalization;

namespace Mgmt.Language.Tests.Depth;

/// <summary>What is written as a chain is evaluated, however long it is.</summary>
public sealed class ChainTests(Workshops workshops) : IClassFixture<Workshops>
{
    private readonly Deep _deep = new(workshops.For("h1"));

    [Theory]
    [InlineData("1", " + ", "5000")]
    [InlineData("1", " - ", "-4998")]
    [InlineData("1", " * ", "1")]
    [InlineData("0.5", " + ", "2500")]
    [InlineData("$l[0]", " + ", "5000")]
    [InlineData("$l[0]", " - ", "-4998")]
    [InlineData("1", " <|> ", "1")]
    [InlineData("$l[0]", " <|> ", "1")]
    [InlineData("true", " and ", "true")]
    [InlineData("$b", " and ", "true")]
    [InlineData("false", " or ", "false")]
    [InlineData("not $b", " or ", "false")]
    public void Plan_FiveThousandTerms_HaveTheRightValue(string term, string sign, string value) =>
        Assert.Equal(value, _deep.Answer($"$l = [1]\n$b = len($l) == 1\n$x = {string.Join(sign, Enumerable.Repeat(term, Deep.Terms))}\n{Deep.Show("$x")}"));

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("$a")]
    public void Plan_FiveThousandStrings_AreOne(string term) =>
        Assert.Equal($"\"{new string('a', Deep.Terms)}\"", _deep.Answer($"$a = \"a\"\n$x = {string.Join(" + ", Enumerable.Repeat(term, Deep.Terms))}\n{Deep.Show("$x")}"));

    [Theory]
    [InlineData("$x{1} + 1", "10000")]
    [InlineData("if true {{ $x{1} }} else {{ 7 }}", "0")]
    [InlineData("[$x{1}][0]", "0")]
    [InlineData("struct{{a => $x{1}}}->a", "0")]
    [InlineData("func($y int) {{ $y + 1 }}($x{1})", "10000")]
    [InlineData("$l[$x{1}] <|> $x{1}", "0")]
    public void Plan_TenThousandBinds_HaveTheRightValue(string expression, string value)
    {
        var binds = Deep.Lines(Deep.Levels, "$x{0} int = " + expression);
        Assert.Equal(value, _deep.Answer($"$l = [0]\n$x0 = 0\n{binds}{Deep.Show("$x10000")}"));
        var backwards = string.Concat(binds.Split('\n').Reverse().Select(static line => line + "\n"));
        Assert.Equal(value, _deep.Answer($"{Deep.Show("$x10000")}{backwards}$x0 = 0\n$l = [0]\n"));
    }

    [Fact]
    public void Plan_TenThousandInterpolatedBinds_HaveTheRightValue() =>
        Assert.Equal("\"b\"", _deep.Answer($"$x0 = \"b\"\n{Deep.Lines(Deep.Levels, "$x{0} = \"${{x{1}}}\"")}{Deep.Show("$x10000")}"));

    [Fact]
    public void Plan_TenThousandPartsOfAString_HaveTheRightValue() =>
        Assert.Equal($"\"{Deep.Repeat("ab", Deep.Levels)}\"", _deep.Answer($"$a = \"b\"\n{Deep.Show($"\"{Deep.Repeat("a${a}", Deep.Levels)}\"")}"));

    [Theory]
    [InlineData("$l = [1]\n$x = $l", "[0]")]
    [InlineData("$l = struct{a => 1}\n$x = $l", "->a")]
    [InlineData("$x = $l", ".a")]
    [InlineData("$x = \"${l", ".a")]
    [InlineData("Test[\"a\"]", " -> Test[\"b\"]")]
    [InlineData("Test[\"answer\"]", " -> Test[\"answer\"]")]
    [InlineData("include c", ":d")]
    [InlineData("class c", ":d {}")]
    [InlineData("$x = $f", "()")]
    public void Plan_TenThousandLinks_AreJudged(string head, string link) =>
        _deep.Judge($"{head}{Deep.Repeat(link, Deep.Levels)}{(head.Contains('"', StringComparison.Ordinal) && head[0] == '$' ? "}\"" : "")}\n{Deep.Show("1")}");

    [Theory]
    [InlineData("func f{0}($a) {{ f{1}($a) }}", "func f0($a) { $a }\n", "f10000(1)")]
    [InlineData("$f{0} = func($a int) {{ $f{1}($a) }}", "$f0 = func($a int) { $a }\n", "$f10000(1)")]
    [InlineData("class c{0} {{\ninclude c{1} as d\n$x = $d.x\n}}", "class c0 {\n$x = 1\n}\ninclude c10000 as d\n", "$d.x")]
    [InlineData("class c{0}($a) {{\ninclude c{1}($a) as d\n$x = $d.x\n}}", "class c0($a) {\n$x = $a\n}\ninclude c10000(1) as d\n", "$d.x")]
    [InlineData("class c:c{0} {{}}", "class c {}\n", "1")]
    [InlineData("class c{0} {{\nclass e {{}}\n}}", "", "1")]
    [InlineData("test \"a{0}\" {{ Before => Test[\"a{1}\"], }}", "test \"a0\" {}\n", "1")]
    [InlineData("Test[\"a{0}\"] -> Test[\"a{1}\"]\ntest \"a{0}\" {{}}", "test \"a0\" {}\n", "1")]
    public void Plan_TenThousandDefinitions_HaveTheRightValue(string definition, string first, string use) =>
        Assert.Equal("1", _deep.Answer($"{first}{Deep.Lines(Deep.Levels, definition)}{Deep.Show(use)}"));

    [Theory]
    [InlineData("struct{{a => $s{1}}}")]
    [InlineData("[$s{1}]")]
    [InlineData("{{\"a\" => $s{1}}}")]
    [InlineData("func() {{ $s{1} }}")]
    public void Plan_TenThousandLevelsOfAType_AreRefused(string expression) =>
        _deep.Refuse("MCL3018", $"$s0 = 1\n{Deep.Lines(Deep.Levels, "$s{0} = " + expression)}{Deep.Show("$s10000")}");

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("$x{1} + 1")]
    [InlineData("[$x{1}][0]")]
    [InlineData("func($y int) {{ $y + 1 }}($x{1})")]
    public void Plan_AHundredThousandBinds_AreRefused(string expression)
    {
        var binds = Deep.Lines(100_000, "$x{0} int = " + expression);
        _deep.Refuse("MCL2017", $"$x0 = 0\n{binds}{Deep.Show("$x100000")}");
        _deep.Refuse("MCL2017", string.Create(CultureInfo.InvariantCulture, $"{Deep.Show("$x100000")}{string.Concat(binds.Split('\n').Reverse().Select(static line => line + "\n"))}$x0 = 0\n"));
    }
}

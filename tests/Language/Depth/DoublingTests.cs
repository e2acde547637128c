namespace Mgmt.Language.Tests.Depth;

/// <summary>What doubles with every line, sixty lines long, is accepted where it is shared, and refused where it is not.</summary>
public sealed class DoublingTests(Workshops workshops) : IClassFixture<Workshops>
{
    private const int Lines = 60;

    private readonly Deep _deep = new(workshops.For("h1"));

    [Theory]
    [InlineData("MCL3018", "$s{0} = struct{{a => $s{1}, b => $s{1}}}", "$s0 = 1", "$s60")]
    [InlineData("MCL3018", "$f{0} = func($x) {{ struct{{a => $x, b => $x}} }}\n$s{0} = $f{0}($s{1})", "$s0 = 1", "$s60")]
    [InlineData("MCL3018", "func f{0}($a) {{ struct{{a => $a, b => $a}} }}\n$s{0} = f{0}($s{1})", "$s0 = 1", "$s60")]
    [InlineData("MCL2017", "func f{0}($a) {{ f{1}(f{1}($a)) }}", "func f0($a) { $a }", "f60(1)")]
    [InlineData("MCL2017", "$f{0} = func($a int) {{ $f{1}($f{1}($a)) }}", "$f0 = func($a int) { $a }", "$f60(1)")]
    [InlineData("MCL4001", "$s{0} = $s{1} + $s{1}", "$s0 = \"ab\"", "$s60")]
    [InlineData("MCL4001", "$s{0} = \"${{s{1}}}${{s{1}}}\"", "$s0 = \"ab\"", "$s60")]
    [InlineData("MCL4001", "$s{0} = fmt.printf(\"%s%s\", $s{1}, $s{1})", "$s0 = \"ab\"", "$s60")]
    [InlineData("MCL4001", "$s{0} = strings.replace_all($s{1}, \"a\", $s{1})", "$s0 = \"aa\"", "$s60")]
    [InlineData("MCL4001", "$s{0} = list.concat($s{1}, $s{1})", "$s0 = [1]", "$s60")]
    [InlineData("MCL4001", "$s{0} = iter.flatten([$s{1}, $s{1}])", "$s0 = [1]", "$s60")]
    [InlineData("MCL4001", "$s{0} = [$s{1}, $s{1}]", "$s0 = [1]", "len($s60)")]
    [InlineData("MCL4001", "$s{0} = {{\"a\" => $s{1}, \"b\" => $s{1}}}", "$s0 = {\"a\" => 1}", "len($s60)")]
    [InlineData("MCL4001", "$f{0} = func($a int) {{ $f{1}($a) + $f{1}($a) }}", "$f0 = func($a int) { $a }", "$f60(1)")]
    [InlineData("MCL4001", "$s{0} = golang.template(\"{{{{ . }}}}{{{{ . }}}}\", $s{1})", "$s0 = \"ab\"", "$s60")]
    public void Plan_SixtyDoublings_AreRefused(string code, string line, string first, string use) => _deep.Refuse(code, Policy(line, first, use));

    [Fact]
    public void Plan_DoublingCopiesOfWhatHasAFault_AreRefusedSoon()
    {
        var policy = Policy("func f{0}($a) {{ f{1}($a) + f{1}($a) }}", "func f0($a) { $a }", "f60(1)")
            .Replace("func f59($a)", "func f59($other)", StringComparison.Ordinal);

        Assert.Equal(["MCL2004", "MCL2004", "MCL2016"], _deep.Judge(policy).Select(static d => d.Code), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("for $i, $v in iter.range(1000000) {\n}")]
    [InlineData("test \"a\" {\nint64ptr => len(iter.map(iter.range(1000000), func($x) { $x })),\n}")]
    [InlineData("test \"a\" {\nint64ptr => len(iter.map(iter.range(10000), func($x) { iter.map(iter.range(10000), func($y) { $x + $y }) })),\n}")]
    public void Plan_TooManyTurns_IsRefused(string statement) => RefuseTurns(statement);

    [Fact]
    [Trait("Category", "Long")]
    public void Plan_TooManyTurnsOfALoopInALoop_AreRefused() => RefuseTurns("for $i, $v in iter.range(10000) {\nfor $j, $w in iter.range(10000) {\n}\n}");

    private void RefuseTurns(string statement) => _deep.Refuse("MCL4001", $"import \"iter\"\n{statement}\n");

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("func f{0}($a) {{ f{1}($a) + f{1}($a) }}", "func f0($a) { $a }", "f60(1)")]
    [InlineData("func f{0}($a) {{ [f{1}($a), f{1}($a)] }}", "func f0($a) { $a }", "f60(1)")]
    [InlineData("class c{0} {{\ninclude c{1}\ninclude c{1}\n}}", "class c0 {}\ninclude c60", "1")]
    [InlineData("class c{0} {{\nif true {{\ninclude c{1}\n}} else {{\ninclude c{1}\n}}\n}}", "class c0 {}\ninclude c60", "1")]
    [InlineData("class c{0} {{\nfor $i, $v in [1, 2] {{\ninclude c{1}\ninclude c{1}\n}}\n}}", "class c0 {}\ninclude c60", "1")]
    public void Plan_SixtyDoublingsOfCopies_AreRefused(string line, string first, string use) => _deep.Refuse("MCL2016", Policy(line, first, use));

    [Theory]
    [InlineData("$s{0} = if $s{1} == $s{1} {{ $s{1} }} else {{ $s{1} }}", "$s0 = 1", "$s60")]
    [InlineData("$s{0} = $s{1} <|> $s{1}", "$s0 = 1", "$s60")]
    [InlineData("$s{0} int = [$s{1}, $s{1}][0] * [$s{1}, $s{1}][0]", "$s0 = 1", "$s60")]
    [InlineData("$s{0} int = {{1 => $s{1}, 2 => $s{1}}}[1]", "$s0 = 1", "$s60")]
    [InlineData("$s{0} int = struct{{a => $s{1}, b => $s{1}}}->a", "$s0 = 1", "$s60")]
    [InlineData("$s{0} = struct{{a => $s{1}, b => $s{1}}}", "$s0 = 1", "1")]
    [InlineData("$s{0} = func($a) {{ $a * $s{1} }}($s{1})", "$s0 = 1", "$s60")]
    [InlineData("func f{0}($a) {{ $a * $s{1} }}\n$s{0} = f{0}($s{1})", "$s0 = 1", "$s60")]
    [InlineData("$f{0} = func($a) {{ $a * $s{1} }}\n$s{0} = $f{0}($s{1})", "$s0 = 1", "$s60")]
    public void Plan_SixtyLinesThatShare_HaveTheRightValue(string line, string first, string use) => Assert.Equal("1", _deep.Answer(Policy(line, first, use)));

    [Fact]
    [Trait("Category", "Long")]
    public void Plan_SixtyImportsOfTheSameTwice_AreRefused()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["main.mcl"] = "import \"a0.mcl\"\nimport \"b0.mcl\"\n" + Deep.Show("$a0.x"),
            ["a60.mcl"] = "$x = 1\n",
            ["b60.mcl"] = "$x = 1\n",
        };
        for (var i = 0; i < Lines; i++)
        {
            var text = $"import \"a{i + 1}.mcl\"\nimport \"b{i + 1}.mcl\"\n$x = $a{i + 1}.x + $b{i + 1}.x\n";
            files.Add($"a{i}.mcl", text);
            files.Add($"b{i}.mcl", text);
        }

        Assert.Equal("MCL2016", _deep.Judge(files)[0].Code);
    }

    private static string Policy(string line, string first, string use) =>
        $"import \"fmt\"\nimport \"golang\"\nimport \"iter\"\nimport \"list\"\nimport \"strings\"\n{first}\n{Deep.Lines(Lines, line)}{Deep.Show(use)}";
}

using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>What is nested or chained beyond all measure has a value, or a fault at a place; it never takes the process down.</summary>
public sealed class DepthTests(Workshops workshops) : IClassFixture<Workshops>
{
    private static readonly int Levels = int.Parse(Environment.GetEnvironmentVariable("LEVELS") ?? "10000", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

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
    public void Plan_TenThousandLevels_IsJudged(string head, string open, string inner, string close)
    {
        var text = new StringBuilder(head).Insert(head.Length, open, Levels).Append(inner);
        text.Insert(text.Length, close, Levels).Append(head == "$x " ? " = $y\n" : "\n").Append("test \"t\" { interface => $x, }\n");
        Judge(text.ToString());
    }

    [Theory]
    [InlineData(" + ", "5000")]
    [InlineData(" - ", "-4998")]
    [InlineData(" * ", "1")]
    public void Plan_FiveThousandTerms_HaveTheRightValue(string sign, string value) =>
        Assert.Equal(value, Answer($"$x = {string.Join(sign, Enumerable.Repeat("1", 5_000))}\n"));

    [Theory]
    [InlineData("1", " <|> ", "1")]
    [InlineData("$l[9]", " <|> ", null)]
    [InlineData("true", " and ", "true")]
    [InlineData("false", " or ", "false")]
    [InlineData("\"a\"", " + ", "")]
    [InlineData("$l[0]", " + ", "10000")]
    public void Plan_TenThousandOperands_AreJudged(string operand, string sign, string? value)
    {
        var source = $"$l = [1]\n$x = {string.Join(sign, Enumerable.Repeat(operand, Levels))}\n";
        if (string.IsNullOrEmpty(value))
        {
            Judge(source + "test \"t\" { interface => $x, }\n");
        }
        else
        {
            Assert.Equal(value, Answer(source));
        }
    }

    [Fact]
    public void Plan_TenThousandSumsInParentheses_AreJudged()
    {
        Judge($"$x = {new string('(', Levels)}1{string.Concat(Enumerable.Repeat(" + 1)", Levels))}\ntest \"t\" {{ interface => $x, }}\n");
        Judge($"$x = {string.Concat(Enumerable.Repeat("(1 + ", Levels))}1{new string(')', Levels)}\ntest \"t\" {{ interface => $x, }}\n");
    }

    [Theory]
    [InlineData("$x0 + 1", "10000")]
    [InlineData("if true { $x0 } else { 7 }", "0")]
    [InlineData("[$x0][0]", "0")]
    [InlineData("struct{a => $x0}->a", "0")]
    [InlineData("func($y int) { $y + 1 }($x0)", "10000")]
    [InlineData("$l[$x0] <|> $x0", "0")]
    public void Plan_TenThousandBinds_HaveTheRightValue(string expression, string value)
    {
        var binds = Enumerable.Range(1, Levels).Select(i => Line($"$x{i} = {expression.Replace("$x0", $"$x{i - 1}", StringComparison.Ordinal)}"));
        Assert.Equal(value, Answer($"$l = [0]\n$x0 = 0\n{string.Concat(binds)}$x = $x{Levels}\n"));
        Assert.Equal(value, Answer($"$x = $x{Levels}\n{string.Concat(binds.Reverse())}$x0 = 0\n$l = [0]\n"));
    }

    [Fact]
    public void Plan_TenThousandInterpolatedBinds_HaveTheRightValue()
    {
        var binds = string.Concat(Enumerable.Range(1, Levels).Select(static i => Line($"$x{i} = \"${{x{i - 1}}}{(i % 1000 == 0 ? "a" : "")}\"")));
        Assert.Equal("\"aaaaaaaaaa\"", Answer($"$x0 = \"\"\n{binds}$x = $x{Levels}\n"));
    }

    [Fact]
    public void Plan_TenThousandPartsOfAString_HaveTheRightValue() =>
        Assert.Equal($"\"{string.Concat(Enumerable.Repeat("ab", Levels))}\"", Answer($"$a = \"b\"\n$x = \"{string.Concat(Enumerable.Repeat("a${a}", Levels))}\"\n"));

    [Theory]
    [InlineData("[0]", "$l = [1]\n$x = $l")]
    [InlineData("->a", "$l = struct{a => 1}\n$x = $l")]
    [InlineData(".a", "$x = $l")]
    [InlineData(" -> Test[\"b\"]", "Test[\"a\"]")]
    [InlineData(" -> Test[\"t\"]", "Test[\"t\"]")]
    [InlineData(":d", "include c")]
    [InlineData(":d {}", "class c")]
    [InlineData("()", "$x = $f")]
    public void Plan_TenThousandLinks_AreJudged(string link, string head) =>
        Judge($"{head}{string.Concat(Enumerable.Repeat(link, Levels))}\ntest \"t\" {{}}\n");

    [Theory]
    [InlineData("func f{0}($a) {{ f{1}($a) }}", "func f0($a) { $a }", "test \"t\" { interface => f10000(1), }\n")]
    [InlineData("$f{0} = func($a int) {{ $f{1}($a) }}", "$f0 = func($a int) { $a }", "test \"t\" { interface => $f10000(1), }\n")]
    [InlineData("class c{0} {{\ninclude c{1}\n}}", "class c0 {\ntest \"t\" {}\n}", "include c10000\n")]
    [InlineData("class c{0} {{\ninclude c{1} as d\n$x = $d.x\n}}", "class c0 {\n$x = 1\n}", "include c10000 as d\ntest \"t\" { interface => $d.x, }\n")]
    [InlineData("class c{0} {{\nclass e {{}}\n}}", "", "test \"t\" {}\n")]
    [InlineData("class c:c{0} {{}}", "class c {}", "test \"t\" {}\n")]
    [InlineData("test \"a{0}\" {{ Before => Test[\"a{1}\"], }}", "test \"a0\" {}", "")]
    [InlineData("Test[\"a{0}\"] -> Test[\"a{1}\"]\ntest \"a{0}\" {{}}", "test \"a0\" {}", "")]
    [InlineData("$s{0} = struct{{a => $s{1}}}", "$s0 = 1", "test \"t\" { interface => $s10000, }\n")]
    [InlineData("$s{0} = [$s{1},]", "$s0 = 1", "test \"t\" { interface => $s10000, }\n")]
    [InlineData("$s{0} = [$s{1}]", "$s0 = 1", "test \"t\" { interface => $s10000, }\n")]
    [InlineData("$s{0} = {{\"a\" => $s{1}}}", "$s0 = 1", "test \"t\" { interface => $s10000, }\n")]
    [InlineData("$s{0} = func() {{ $s{1} }}", "$s0 = 1", "test \"t\" { interface => $s10000, }\n")]
    public void Plan_TenThousandDefinitions_AreJudged(string definition, string first, string use)
    {
        var text = new StringBuilder(first).Append('\n');
        for (var i = 1; i <= Levels; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, definition, i, i - 1).Append('\n');
        }

        Judge(text.Append(use).ToString());
    }

    // What is copied or compared as a tree although it is written as a chain doubles with every line.
    [Theory]
    [InlineData("$s{0} = struct{{a => $s{1}, b => $s{1}}}", "$s0 = 1", "test \"t\" { interface => $s60, }\n")]
    [InlineData("$s{0} = [$s{1}, $s{1}]", "$s0 = 1", "test \"t\" { bool => $s60 == $s60, }\n")]
    [InlineData("$s{0} = $s{1} + $s{1}", "$s0 = \"ab\"", "test \"t\" { int => len($s60), }\n")]
    [InlineData("func f{0}($a) {{ f{1}($a) + f{1}($a) }}", "func f0($a) { $a }", "test \"t\" { interface => f60(1), }\n")]
    [InlineData("$f{0} = func($a int) {{ $f{1}($a) + $f{1}($a) }}", "$f0 = func($a int) { $a }", "test \"t\" { interface => $f60(1), }\n")]
    [InlineData("class c{0} {{\ninclude c{1}\ninclude c{1}\n}}", "class c0 {\n}", "include c60\n")]
    [InlineData("func f{0}($a) {{ struct{{a => f{1}($a), b => $a}} }}", "func f0($a) { $a }", "test \"t\" { interface => f60(f60(1)), }\n")]
    public void Plan_SixtyDoublings_AreJudged(string definition, string first, string use)
    {
        var text = new StringBuilder(first).Append('\n');
        for (var i = 1; i <= 60; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, definition, i, i - 1).Append('\n');
        }

        Judge(text.Append(use).ToString());
    }

    private static string Line(string text) => text + "\n";

    private string Answer(string source)
    {
        var plan = Planned($"{source}test \"answer\" {{\n\tinterface => $x,\n}}\n");
        Assert.True(plan.Graph is not null, ErrorText.Of(plan.Diagnostics));
        var spec = Assert.Single(plan.Graph.Vertices.Values);
        return ValuePrinter.Canonical(spec.Raw(spec.Schema.Find("interface")!.Index));
    }

    private void Judge(string source)
    {
        var plan = Planned(source);
        Assert.True(plan.Graph is not null || plan.Diagnostics.Count > 0);
        Assert.All(plan.Diagnostics, static d => Assert.True(d.Message.Length > 0 && d.Span is { Line: > 0 }, d.Code));
    }

    private Host.Planning.Plan Planned(string source) => workshops.For("h1").Plan(
        Host.Sources.PolicySource.InMemory("deep", "main.mcl", new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["main.mcl"] = Encoding.UTF8.GetBytes(source) }),
        new() { Timeout = Timeout });
}

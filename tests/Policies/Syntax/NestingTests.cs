namespace Mgmt.Policies.Syntax;

public sealed class NestingTests
{
    public static TheoryData<string, string, string> Constructs { get; } = new()
    {
        { "$x = " + "(", "1", ")" },
        { "$x = " + "[", "1", "]" },
        { "$x = " + "{1 => ", "1", "}" },
        { "$x = " + "{", "1", " => 1}" },
        { "$x = " + "struct{a => ", "1", "}" },
        { "$x = " + "f(", "1", ")" },
        { "$x = " + "$f(", "1", ")" },
        { "$x = " + "func() { ", "1", " }" },
        { "$x = " + "func() { ", "1", " }()" },
        { "$x = " + "if true { ", "1", " } else { 1 }" },
        { "$x = " + "if ", "true", " { 1 } else { 1 }" },
        { "$x = " + "if true { 1 } else { ", "1", " }" },
        { "$x = " + "not ", "true", "" },
        { "$x = " + "$l[", "1", "]" },
        { "$x = " + "$s->a <|> ", "1", "" },
        { "$x = " + "1 + (", "1", ")" },
        { "$x = " + "[\n", "1", ",\n]" },
        { "$x " + "[]", "int", "" },
        { "$x " + "map{str: ", "int", "}" },
        { "$x " + "map{", "int", ": int}" },
        { "$x " + "struct{a ", "int", "}" },
        { "$x " + "func() ", "int", "" },
        { "$x " + "func(", "int", ") int" },
        { "if true {\n", "$y = 1", "\n}" },
        { "if true {\n} else {\n", "$y = 1", "\n}" },
        { "for $i, $v in $l {\n", "$y = 1", "\n}" },
        { "forkv $i, $v in $l {\n", "$y = 1", "\n}" },
        { "class c {\n", "$y = 1", "\n}" },
        { "if true {\n} else ", "$y", "" },
        { "if 1 1 {\n", "$y = 1", "\n}" },
        { "test \"a\" { x => [", "1", "], }" },
        { "test ", "\"a\"", " {}" },
        { "A[", "1", "]" },
    };

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Parse_TenThousandLevels_IsAFaultAndNoCrash(string open, string inner, string close) =>
        Assert.NotEmpty(Parsed.Result(Nested(open, inner, close, 10_000)).Diagnostics);

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Parse_TenThousandLevelsWithoutEnd_IsAFaultAndNoCrash(string open, string inner, string close)
    {
        _ = close;
        Assert.NotEmpty(Parsed.Result(Nested(open, inner, "", 10_000)).Diagnostics);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("f(", "1", ")")]
    [InlineData("func() { ", "1", " }")]
    [InlineData("1 or 1 and 1 < 1 + 1 * (", "1", ")")]
    [InlineData("if true { ", "1", " } else { 1 }")]
    [InlineData("not ", "true", "")]
    public void Parse_FourHundredLevels_FitASmallStack(string open, string inner, string close)
    {
        var source = $"$x = {string.Concat(Enumerable.Repeat(open, 400))}{inner}{string.Concat(Enumerable.Repeat(close, 400))}\n";
        var faults = "not run";
        var thread = new Thread(() => faults = Parsed.Faults(source), 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("", faults);
    }

    [Fact]
    public void Parse_TooDeep_ReportsOnce() => Assert.Equal("MCL1014@1:506", Parsed.Faults(Nested("$x = (", "1", ")", 10_000)));

    // The head of a statement stands once, what nests stands again and again.
    private static string Nested(string open, string inner, string close, int levels)
    {
        var head = open.StartsWith("$x ", StringComparison.Ordinal) ? open[..(open.StartsWith("$x = ", StringComparison.Ordinal) ? 5 : 3)] : "";
        var tail = head == "$x " ? " = $y\n" : "\n";
        return head + string.Concat(Enumerable.Repeat(open[head.Length..], levels)) + inner + string.Concat(Enumerable.Repeat(close, levels)) + tail;
    }
}

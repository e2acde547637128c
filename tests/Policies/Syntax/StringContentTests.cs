using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

public sealed class StringContentTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "'abc'")]
    [InlineData("a\nb", "'a\nb'")]
    [InlineData(@"\a\b\f\n\r\t\v\\\""\$", "'\a\b\f\n\r\t\v\\\"$'")]
    [InlineData("$foo", "'$foo'")]
    [InlineData("$", "'$'")]
    [InlineData("$$", "'$$'")]
    [InlineData("$$${x}", "'$$' x")]
    [InlineData(@"\${foo}", "'${foo}'")]
    [InlineData("${x}", "x")]
    [InlineData("${x}${y}", "x y")]
    [InlineData("a ${g.f.x} b", "'a ' g.f.x ' b'")]
    [InlineData("${a_1}}", "a_1 '}'")]
    [InlineData("${a__b.c_.d}", "a__b.c_.d")]
    [InlineData(@"a\n${x}\t$y", "'a\n' x '\t$y'")]
    [InlineData("{x} $ {y}", "'{x} $ {y}'")]
    public void Read_Text_GivesItsParts(string raw, string parts)
    {
        var text = Assert.IsType<StringSyntax>(Parsed.Value($"\"{raw}\""));

        Assert.Equal(raw, text.Raw.ToString());
        Assert.Equal(parts, string.Join(' ', text.Parts.Select(static p => p.Variable ?? $"'{p.Literal}'")));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("\"${x}\"", null)]
    [InlineData("\"a${x}\"", null)]
    public void Constant_Text_IsThereWithoutVariables(string source, string? constant) =>
        Assert.Equal(constant is null ? null : Str.From(constant), ((StringSyntax)Parsed.Value(source)).Constant);

    [Fact]
    public void Parse_ImportPath_IsNotInterpolated() =>
        Assert.Equal("{(import \"a${b\\q\" c)}", Parsed.Tree("import \"a${b\\q\" as c\n"));
}

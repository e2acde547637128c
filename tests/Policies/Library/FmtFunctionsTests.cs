using Mgmt.Model;
using Mgmt.Policies.Tests.Runtime;

namespace Mgmt.Policies.Tests.Library;

public sealed class FmtFunctionsTests
{
    [Theory]
    [InlineData("""fmt.printf("plain")""", "plain")]
    [InlineData("""fmt.printf("%t %s %q %d %f%%", true, "a", "b\n", -3, 1.5)""", """true a "b\n" -3 1.5%""")]
    [InlineData("""fmt.printf("%f %f", 42.0, 0.000001)""", "42 0.000001")]
    [InlineData("""fmt.printf("%v %v %v", "raw", ["a"], {"k" => "v"})""", """raw ["a"] {"k": "v"}""")]
    [InlineData("""fmt.printf("%v %v", struct{a => 1, b => "x"}, 1.0)""", """struct{a: 1; b: "x"} 1""")]
    [InlineData("""fmt.printf("%T %T %T", 1, ["a"], {"k" => 1.5})""", "int []str map{str: float}")]
    [InlineData("""fmt.printf("%v", 9223372036854775807)""", "9223372036854775807")]
    public void Printf_KnownFormat_PrintsArguments(string expression, string expected)
    {
        using var policy = new PolicyHarness($"import \"fmt\"\nthing \"a\" {{\n\ttext => {expression},\n}}\n");

        Assert.Equal(expected, policy.TextOf("a"));
    }

    [Theory]
    [InlineData("""fmt.printf()""", "must have at least one arg")]
    [InlineData("""fmt.printf("%d")""", "number of args (0) doesn't match format string verb count (1)")]
    [InlineData("""fmt.printf("%d", 1, 2)""", "number of args (2) doesn't match format string verb count (1)")]
    [InlineData("""fmt.printf("%0.2f", 1.0)""", "invalid format string at 1")]
    [InlineData("""fmt.printf("50%")""", "invalid format string at 3")]
    [InlineData("""fmt.printf("%x", 1)""", "invalid format string at 1")]
    [InlineData("""fmt.printf("%d", "a")""", "str")]
    [InlineData("""fmt.printf("%s", 1)""", "int")]
    [InlineData("""fmt.printf("%f", 1)""", "int")]
    [InlineData("""fmt.printf(42)""", "int")]
    public void Printf_KnownFormatThatDoesNotFit_IsRefused(string expression, string reason) =>
        Assert.Contains(reason, Call.Refusal(expression), StringComparison.Ordinal);

    [Fact]
    public void Printf_FormatFromClassParameter_IsKnown()
    {
        var result = PolicyHarness.Compile("import \"fmt\"\nclass c($f) {\n\tthing \"a\" {\n\t\ttext => fmt.printf($f, 1),\n\t}\n}\ninclude c(\"%s\")\n");

        Assert.Null(result.Policy);
    }

    [Theory]
    [InlineData("%d", "1")]
    [InlineData("%v", "1")]
    public void Printf_UnknownFormat_IsReadWhenItRuns(string format, string expected)
    {
        using var policy = new PolicyHarness("import \"fmt\"\nimport \"inputs\"\nthing \"a\" {\n\ttext => fmt.printf(inputs.text(\"f\"), 1),\n}\n");

        policy.Set("f", Value.Str(format));

        Assert.Equal(expected, policy.TextOf("a"));
    }

    [Theory]
    [InlineData("%s")]
    [InlineData("%d %d")]
    [InlineData("none")]
    [InlineData("%!")]
    public void Printf_UnknownFormatThatDoesNotFit_CannotBeCaught(string format)
    {
        using var policy = new PolicyHarness("import \"fmt\"\nimport \"inputs\"\nthing \"a\" {\n\ttext => fmt.printf(inputs.text(\"f\"), 1) <|> \"caught\",\n}\n");

        policy.Set("f", Value.Str(format));

        Assert.Empty(policy.Graph.Vertices);
    }

    [Fact]
    public void Printf_InvalidBytes_PassThrough()
    {
        using var policy = new PolicyHarness("import \"fmt\"\nimport \"inputs\"\nthing \"a\" {\n\ttext => fmt.printf(\"<%s>\", inputs.text(\"b\")),\n}\n");

        policy.Set("b", Call.Bytes("\u00ff"));

        Assert.Equal(Call.Bytes("<\u00ff>").AsStr, PolicyHarness.Text.Of(policy.Graph.Vertices[new("thing", "a")]));
    }
}

namespace Mgmt.Policies.Tests.Yaml;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("text", "0644", "\"0644\"")]
    [InlineData("text", "true", "\"true\"")]
    [InlineData("text", "\"\"", "\"\"")]
    [InlineData("text", "'null'", "\"null\"")]
    [InlineData("text", "\"\\u00e9\\n\"", "\"é\\n\"")]
    [InlineData("text", "|\n      two\n      lines", "\"two\\nlines\\n\"")]
    [InlineData("flag", "true", "true")]
    [InlineData("flag", "yes", "true")]
    [InlineData("flag", "off", "false")]
    [InlineData("number", "-5", "-5")]
    [InlineData("number", "0x1F", "31")]
    [InlineData("number", "0o17", "15")]
    [InlineData("number", "0", "0")]
    [InlineData("number", "9223372036854775807", "9223372036854775807")]
    [InlineData("number", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("count", "65535", "65535")]
    [InlineData("level", "1", "1")]
    [InlineData("level", "1.5e3", "1500")]
    [InlineData("level", "-.inf", "-Inf")]
    [InlineData("level", "18446744073709551616", "18446744073709552000")]
    [InlineData("items", "[a, 5]", "[\"a\", \"5\"]")]
    [InlineData("items", "[]", "[]")]
    [InlineData("table", "{a: x, 2: y}", "{\"2\": \"y\", \"a\": \"x\"}")]
    [InlineData("ports", "{80: 1.5, 0x10: 2}", "{16: 2, 80: 1.5}")]
    [InlineData("disk", "[{size: 5}, {source: /x, size: 6}]", "[struct{source: \"\"; size: 5}, struct{source: \"/x\"; size: 6}]")]
    [InlineData("anything", "5", "5")]
    [InlineData("anything", "\"5\"", "\"5\"")]
    [InlineData("anything", "!!str 5", "\"5\"")]
    [InlineData("anything", "false", "false")]
    [InlineData("anything", "[1, 2]", "[1, 2]")]
    [InlineData("anything", "[[], [a]]", "[[], [\"a\"]]")]
    [InlineData("anything", "[{user: a, key: b}, {user: c, key: d}]", "[struct{user: \"a\"; key: \"b\"}, struct{user: \"c\"; key: \"d\"}]")]
    public void Read_ValueOfAField_IsOfTheFieldsType(string field, string yaml, string value) => Assert.Equal(value, GraphHarness.Field(field, yaml).ToString());

    [Theory]
    [InlineData("flag", "\"true\"", "MCL3001")]
    [InlineData("number", "5.0", "MCL3001")]
    [InlineData("number", "1_000", "MCL3001")]
    [InlineData("number", "0xFFFFFFFFFFFFFFFF", "MCL1006")]
    [InlineData("number", "0o7777777777777777777777", "MCL1006")]
    [InlineData("number", "-012", "MCL1212")]
    [InlineData("level", "\".inf\"", "MCL3001")]
    [InlineData("anything", "~", "MCL1210")]
    [InlineData("anything", "0644", "MCL1212")]
    [InlineData("anything", "[{a: 1}, {b: 1}]", "MCL3019")]
    [InlineData("anything", "[{a: [1]}, {a: [x]}]", "MCL3019")]
    [InlineData("items", "[a, null]", "MCL1210")]
    [InlineData("disk", "[{size: 0644}]", "MCL1212")]
    public void Read_ValueThatTheFieldCannotHold_IsRefused(string field, string yaml, string code)
    {
        var result = GraphHarness.Compile($"resources:\n  thing:\n  - name: a\n    {field}: {yaml}\n");

        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
    }
}

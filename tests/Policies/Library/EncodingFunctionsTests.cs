using Mgmt.Model;
using Mgmt.Policies.Library.Json;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Tests.Library;

public sealed class EncodingFunctionsTests
{
    [Theory]
    [InlineData("""encoding.decode_json("[1, 2]", "[]int")""", "[1, 2]")]
    [InlineData("""encoding.decode_json("[1, 2]") == [1, 2]""", "true")]
    [InlineData("""encoding.decode_json("{\"a\": {\"b\": [true]}}", "map{str: struct{b []bool}}")""", """{"a": struct{b: [true]}}""")]
    [InlineData("""encoding.decode_json_flexible("{}", "struct{a str; b []int; c map{str: int}; d struct{e bool; f float; g int}}")""", """struct{a: ""; b: []; c: {}; d: struct{e: false; f: 0; g: 0}}""")]
    public void DecodeJson_InPolicy_Yields(string expression, string expected) => Assert.Equal(expected, Call.Evaluate(expression));

    [Theory]
    [InlineData("""encoding.decode_json("1")""", "ambiguous")]
    [InlineData("""encoding.decode_json("1", "int" + "")""", "statically known")]
    [InlineData("""encoding.decode_json("1", "integer")""", "is no type")]
    [InlineData("""encoding.decode_json("1", "?1")""", "can't be read")]
    [InlineData("""encoding.decode_json("1", "func() int")""", "can't be read")]
    [InlineData("""encoding.decode_json("1", "map{int: int}")""", "keys of JSON objects are str")]
    [InlineData("""encoding.decode_json("1", 1)""", "int")]
    [InlineData("""encoding.decode_json()""", "takes 1 or 2 args")]
    [InlineData("""encoding.decode_json("1") == {1 => 1}""", "keys of JSON objects are str")]
    public void DecodeJson_OfNoReadableType_IsRefused(string expression, string reason) =>
        Assert.Contains(reason, Call.Refusal(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("true", "bool", "true")]
    [InlineData("\"\\u00e9\\n\"", "str", "\"é\\n\"")]
    [InlineData("-0", "int", "0")]
    [InlineData("9223372036854775807", "int", "9223372036854775807")]
    [InlineData("2.0", "int", "2")]
    [InlineData("1e3", "int", "1000")]
    [InlineData("1", "float", "1")]
    [InlineData("1.5e-3", "float", "0.0015")]
    [InlineData(" [ ] ", "[]str", "[]")]
    [InlineData("{\"b\": 1, \"a\": 2, \"b\": 3}", "map{str: int}", "{\"a\": 2, \"b\": 3}")]
    [InlineData("{\"b\": 1, \"a\": \"x\"}", "struct{a str; b int}", "struct{a: \"x\"; b: 1}")]
    [InlineData("{}", "struct{}", "struct{}")]
    public void Decode_DataOfTheType_YieldsIt(string data, string type, string expected) =>
        Assert.Equal(expected, new JsonDecoder(isFlexible: false).Decode(data, Type.Parse(type)).ToString());

    [Theory]
    [InlineData("", "int", "invalid JSON")]
    [InlineData("1 2", "int", "invalid JSON")]
    [InlineData("[1,]", "[]int", "invalid JSON")]
    [InlineData("// c\n1", "int", "invalid JSON")]
    [InlineData("{", "map{str: int}", "invalid JSON")]
    [InlineData("null", "int", "the JSON is null, not int")]
    [InlineData("1.5", "int", "the JSON is the number 1.5, not int")]
    [InlineData("9223372036854775808", "int", "not int")]
    [InlineData("1e400", "float", "not float")]
    [InlineData("1e400", "int", "not int")]
    [InlineData("\"1\"", "int", "the JSON is a string, not int")]
    [InlineData("1", "str", "not str")]
    [InlineData("0", "bool", "not bool")]
    [InlineData("{\"a\": [1, \"x\"]}", "map{str: []int}", "the JSON.a[1] is a string, not int")]
    [InlineData("[]", "map{str: int}", "the JSON is an array, not map{str: int}")]
    [InlineData("{}", "struct{a int}", "the JSON lacks `a`")]
    [InlineData("{\"a\": 1, \"b\": 1}", "struct{a int}", "has `b`, which struct{a int} has not")]
    [InlineData("\"\\ud800\"", "str", "half a surrogate pair")]
    public void Decode_OtherData_FailsForGood(string data, string type, string reason)
    {
        var failure = Assert.Throws<FunctionFailedException>(() => new JsonDecoder(isFlexible: false).Decode(data, Type.Parse(type)));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsCatchable);
    }

    [Theory]
    [InlineData("{\"a\": 1, \"z\": {\"y\": [1]}}", "struct{a: 1; b: \"\"}")]
    [InlineData("{\"b\": \"x\"}", "struct{a: 0; b: \"x\"}")]
    public void Decode_Flexibly_FillsAndIgnores(string data, string expected) =>
        Assert.Equal(expected, new JsonDecoder(isFlexible: true).Decode(data, Type.Parse("struct{a int; b str}")).ToString());

    [Theory]
    [InlineData("{\"a\": \"1\"}")]
    [InlineData("{\"a\": null}")]
    public void Decode_Flexibly_ConvertsNothing(string data) =>
        Assert.Throws<FunctionFailedException>(() => new JsonDecoder(isFlexible: true).Decode(data, Type.Parse("struct{a int}")));

    [Fact]
    public void Decode_DeeplyNestedExtra_IsIgnored()
    {
        var deep = new string('[', 5000) + new string(']', 5000);

        Assert.Equal("struct{}", new JsonDecoder(isFlexible: true).Decode("{\"a\": " + deep + "}", Type.Parse("struct{}")).ToString());
    }

    [Fact]
    public void Decode_InvalidUtf8InString_BecomesReplacementCharacter() =>
        Assert.Equal(Value.Str("\ufffd"), new JsonDecoder(isFlexible: false).Decode(Call.Bytes("\"\u00ff\"").AsStr, Type.Str));

    [Theory]
    [InlineData("", "")]
    [InlineData("Zg==", "f")]
    [InlineData("Zm8=", "fo")]
    [InlineData("Zm9v\r\nYmFy\n", "foobar")]
    [InlineData("Zh==", "f")]
    public void Base64Decode_PaddedData_Yields(string data, string expected) =>
        Assert.Equal(Value.Str(expected), Call.Direct("encoding.base64_decode", Value.Str(data)));

    [Theory]
    [InlineData("Zg")]
    [InlineData("Zg=")]
    [InlineData("Z===")]
    [InlineData("====")]
    [InlineData("Zg==Zg==")]
    [InlineData("Zm 8=")]
    [InlineData("Zm-_")]
    public void Base64Decode_AnythingElse_FailsForGood(string data) =>
        Assert.False(Call.Failure("encoding.base64_decode", Value.Str(data)).IsCatchable);

    [Fact]
    public void Base64_AnyBytes_ComeBack()
    {
        for (var length = 0; length < 300; length++)
        {
            var bytes = Value.Str(Str.Adopt([.. Enumerable.Range(0, length).Select(static i => (byte)(i * 37))]));

            Assert.Equal(bytes, Call.Direct("encoding.base64_decode", Call.Direct("encoding.base64_encode", bytes)));
        }
    }
}

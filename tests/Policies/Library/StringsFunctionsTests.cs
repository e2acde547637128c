using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class StringsFunctionsTests
{
    [Theory]
    [InlineData("a,b,,c", ",", """["a", "b", "", "c"]""")]
    [InlineData("", ",", """[""]""")]
    [InlineData("", "", "[]")]
    [InlineData("aé", "", """["a", "é"]""")]
    [InlineData("a--b---c", "--", """["a", "b", "-c"]""")]
    public void Split_Text_YieldsPartsBetweenSeparators(string text, string separator, string expected) =>
        Assert.Equal(expected, Call.Direct("strings.split", Value.Str(text), Value.Str(separator)).ToString());

    [Fact]
    public void Split_InvalidBytesWithoutSeparator_AreOneCharacterEach() =>
        Assert.Equal("""["\xff", "\xc3", "a"]""", Call.Direct("strings.split", Call.Bytes("\u00ff\u00c3a"), Value.Str("")).ToString());

    [Theory]
    [InlineData("aXbXc", "X", "--", "a--b--c")]
    [InlineData("ab", "", "-", "-a-b-")]
    [InlineData("", "", "-", "-")]
    [InlineData("aaa", "aa", "b", "ba")]
    [InlineData("abc", "x", "y", "abc")]
    public void ReplaceAll_Text_ReplacesEveryOccurrence(string text, string old, string replacement, string expected) =>
        Assert.Equal(Value.Str(expected), Call.Direct("strings.replace_all", Value.Str(text), Value.Str(old), Value.Str(replacement)));

    [Fact]
    public void ReplaceAll_ResultWithoutBounds_Fails()
    {
        var megabyte = Value.Str(Str.Adopt(new byte[1 << 20]));

        Assert.Contains("more than 64 MiB", Call.Failure("strings.replace_all", megabyte, Value.Str("\0"), megabyte).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 3, "el")]
    [InlineData(5, 5, "")]
    [InlineData(0, 5, "hello")]
    public void Substr_WithinRange_YieldsBytes(long low, long high, string expected) =>
        Assert.Equal(Value.Str(expected), Call.Direct("strings.substr", Value.Str("hello"), Value.Int(low), Value.Int(high)));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 6)]
    [InlineData(3, 2)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void Substr_OutOfRange_FailsCatchably(long low, long high)
    {
        var failure = Call.Failure("strings.substr", Value.Str("hello"), Value.Int(low), Value.Int(high));

        Assert.StartsWith("low/high out of range", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsCatchable);
    }

    [Fact]
    public void Substr_WithinCharacter_YieldsItsBytes() =>
        Assert.Equal(Call.Bytes("\u00c3"), Call.Direct("strings.substr", Value.Str("é"), Value.Int(0), Value.Int(1)));

    [Theory]
    [InlineData("7", "0", 3, "007", "700")]
    [InlineData("1234", "0", 3, "1234", "1234")]
    [InlineData("x", "ab", 4, "abax", "xaba")]
    [InlineData("x", "", 4, "x", "x")]
    [InlineData("x", "0", long.MinValue, "x", "x")]
    public void Pad_Text_GetsThatManyBytes(string text, string pad, long length, string left, string right)
    {
        Assert.Equal(Value.Str(left), Call.Direct("strings.left_pad", Value.Str(text), Value.Str(pad), Value.Int(length)));
        Assert.Equal(Value.Str(right), Call.Direct("strings.right_pad", Value.Str(text), Value.Str(pad), Value.Int(length)));
    }

    [Fact]
    public void Pad_LengthWithoutBounds_Fails() =>
        Assert.False(Call.Failure("strings.left_pad", Value.Str("x"), Value.Str("0"), Value.Int(long.MaxValue)).IsCatchable);

    [Theory]
    [InlineData("ÀÉß", "àéß", "ÀÉß")]
    [InlineData("İıſ", "iıſ", "İIS")]
    [InlineData("Ǆ", "ǆ", "Ǆ")]
    [InlineData("𐐀", "𐐨", "𐐀")]
    public void ToLowerAndToUpper_OutsideAscii_MapCharacterByCharacter(string text, string lower, string upper)
    {
        Assert.Equal(Value.Str(lower), Call.Direct("strings.to_lower", Value.Str(text)));
        Assert.Equal(Value.Str(upper), Call.Direct("strings.to_upper", Value.Str(text)));
    }

    [Fact]
    public void ToUpper_InvalidBytes_StayAsTheyAre() =>
        Assert.Equal(Call.Bytes("A\u00ffB"), Call.Direct("strings.to_upper", Call.Bytes("a\u00ffb")));

    [Theory]
    [InlineData(" \t\n\v\f\r\u0085\u00a0\u2003\u3000a b\u2028 ", "a b")]
    [InlineData("   ", "")]
    [InlineData("a", "a")]
    [InlineData("\u200b", "\u200b")]
    public void TrimSpace_Text_LosesUnicodeSpace(string text, string expected) =>
        Assert.Equal(Value.Str(expected), Call.Direct("strings.trim_space", Value.Str(text)));

    [Fact]
    public void TrimSpace_InvalidByteAtEitherEnd_Stays() =>
        Assert.Equal(Call.Bytes("\u00a0a\u00c2"), Call.Direct("strings.trim_space", Call.Bytes(" \u00a0a\u00c2 ")));

    [Theory]
    [InlineData("strings.contains", "abc", "", true)]
    [InlineData("strings.contains", "abc", "bd", false)]
    [InlineData("strings.has_prefix", "abc", "abcd", false)]
    [InlineData("strings.has_prefix", "abc", "ab", true)]
    [InlineData("strings.has_suffix", "abc", "c", true)]
    [InlineData("strings.has_suffix", "abc", "b", false)]
    public void Comparison_OfTexts_LooksAtBytes(string function, string text, string part, bool expected) =>
        Assert.Equal(Value.Bool(expected), Call.Direct(function, Value.Str(text), Value.Str(part)));

    [Theory]
    [InlineData("""["", "a", "", "b", ""]""", "a, b")]
    [InlineData("""["", ""]""", "")]
    [InlineData("[]", "")]
    public void JoinNonEmpty_List_SkipsEmptyElements(string list, string expected) =>
        Assert.Equal($"\"{expected}\"", Call.Evaluate($"strings.join_nonempty({list}, \", \")"));
}

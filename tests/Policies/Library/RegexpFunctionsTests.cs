using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library;

public sealed class RegexpFunctionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("b", "abc")]
    [InlineData("^abc$", "abc")]
    [InlineData("a|b|", "zzz")]
    [InlineData("^(a|bc)+$", "abcbca")]
    [InlineData("^a{2,3}$", "aa")]
    [InlineData("^a{2,}b{0}$", "aaaa")]
    [InlineData("^a{,2}$", "a{,2}")]
    [InlineData("^x{$", "x{")]
    [InlineData("^x{01}$", "x{01}")]
    [InlineData("^.$", "é")]
    [InlineData("^.$", "😀")]
    [InlineData("^[😀-😂]$", "😁")]
    [InlineData(@"^[\d\-x]+$", "1-x")]
    [InlineData("^[]a]+$", "]a")]
    [InlineData("^[^]a]$", "b")]
    [InlineData("^[a-]+$", "a-")]
    [InlineData("^[[:alpha:]_]+$", "a_Z")]
    [InlineData("^[[:^digit:]]$", "x")]
    [InlineData(@"^\pL\p{Lu}\P{N}$", "éÉx")]
    [InlineData(@"^\p{^N}$", "x")]
    [InlineData(@"^\p{Greek}+\P{Greek}[\p{Han}x]+$", "λόγοςa日本x")]
    [InlineData(@"^\p{^Latin}\p{Old_Italic}$", "я𐌀")]
    [InlineData(@"\bfoo\b", "a foo b")]
    [InlineData(@"\Boo\b", "foo")]
    [InlineData(@"\bé", "aé")]
    [InlineData(@"^\Q.*\E$", ".*")]
    [InlineData(@"^\Qa+", "a+")]
    [InlineData(@"^\x41\x{1F600}\101\n$", "A😀A\n")]
    [InlineData(@"^\_\.\-$", "_.-")]
    [InlineData("(?i)^straße k$", "STRAẞE \u212A")]
    [InlineData("(?i)^σ$", "ς")]
    [InlineData("(?i)^[a-c]+$", "aBC")]
    [InlineData("^(?i:a)b$", "Ab")]
    [InlineData("^a(?i)b|c$", "C")]
    [InlineData("(?m)^b$", "a\nb\nc")]
    [InlineData("(?s)a.b", "a\nb")]
    [InlineData("(?U)^a+$", "aaa")]
    [InlineData("(?P<name>a)(?<other>b)", "ab")]
    [InlineData("^(?P<n>a)(?P<n>b)$", "ab")]
    [InlineData("^(a*)*$", "aaaa")]
    [InlineData("^(|a)*b$", "aab")]
    [InlineData(@"a\z", "a")]
    [InlineData("a+?b??", "a")]
    [InlineData("]", "]")]
    [InlineData("}", "}")]
    [InlineData("^*", "x")]
    public void Match_TextThatFits_IsTrue(string pattern, string text) => Assert.True(Match(pattern, Value.Str(text)));

    [Theory]
    [InlineData("^b", "ab")]
    [InlineData("a$", "a\n")]
    [InlineData("a.b", "a\nb")]
    [InlineData("^a{2,3}$", "aaaa")]
    [InlineData("^[^a]$", "a")]
    [InlineData("(?i)^[^a]$", "A")]
    [InlineData(@"^\w$", "é")]
    [InlineData(@"^\d$", "٣")]
    [InlineData(@"^\s$", "\u00a0")]
    [InlineData(@"\bé", "é")]
    [InlineData("(?i:a)b", "AB")]
    [InlineData("^(?m:b)", "a\nb")]
    [InlineData("A", "a")]
    [InlineData(@"^\PL$", "x")]
    [InlineData(@"^\p{Cyrillic}$", "x")]
    [InlineData("(a)(b)c", "ab")]
    public void Match_TextThatDoesNot_IsFalse(string pattern, string text) => Assert.False(Match(pattern, Value.Str(text)));

    [Theory]
    [InlineData(@"(a)\1", "invalid escape sequence: `\\1`")]
    [InlineData("a(?=b)", "invalid or unsupported Perl syntax: `(?=`")]
    [InlineData("(?<=a)b", "invalid or unsupported Perl syntax: `(?<`")]
    [InlineData("(?!a)", "invalid or unsupported Perl syntax: `(?!`")]
    [InlineData("(?>a)", "invalid or unsupported Perl syntax: `(?>`")]
    [InlineData("(?P=n)", "invalid or unsupported Perl syntax: `(?P`")]
    [InlineData("a**", "invalid nested repetition operator: `**`")]
    [InlineData("a++", "invalid nested repetition operator: `++`")]
    [InlineData("*a", "missing argument to repetition operator: `*`")]
    [InlineData("a|+", "missing argument to repetition operator: `+`")]
    [InlineData("(a", "missing closing ): `(a`")]
    [InlineData("a)", "unexpected ): `a)`")]
    [InlineData("[a", "missing closing ]: `[a`")]
    [InlineData("[z-a]", "invalid character class range: `z-a`")]
    [InlineData("[[:nope:]]", "invalid character class range: `[:nope:]`")]
    [InlineData(@"\p{greek}", "invalid character class range: `\\p{greek}`")]
    [InlineData("a{1001}", "invalid repeat count: `{1001}`")]
    [InlineData("a{2,1}", "invalid repeat count: `{2,1}`")]
    [InlineData("(a{100}){100}", "invalid repeat count: `{100}`")]
    [InlineData(@"\", "trailing backslash at end of expression: ``")]
    [InlineData(@"\y", "invalid escape sequence: `\\y`")]
    [InlineData(@"\Z", "invalid escape sequence: `\\Z`")]
    [InlineData(@"\x{110000}", "invalid escape sequence: `\\x{110000}`")]
    [InlineData("(?P<1-x>a)", "invalid named capture: `(?P<1-x>`")]
    [InlineData("(?", "missing closing ): `(?`")]
    public void Match_PatternThatRe2DoesNotKnow_Fails(string pattern, string reason)
    {
        var failure = Call.Failure("regexp.match", Value.Str(pattern), Value.Str(""));

        Assert.Equal("pattern did not compile: " + reason, failure.Message);
        Assert.False(failure.IsCatchable);
    }

    [Fact]
    public void Match_InvalidUtf8_IsOneReplacementCharacterAByte()
    {
        Assert.True(Match("^..$", Call.Bytes("\u00e2\u0082")));
        Assert.True(Match(@"^\x{FFFD}a$", Call.Bytes("\u00ffa")));
        Assert.Contains("invalid UTF-8", Call.Failure("regexp.match", Call.Bytes("\u00ff"), Value.Str("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_NestedTooDeeply_Fails() =>
        Assert.Contains("nests too deeply", Call.Failure("regexp.match", Value.Str(new string('(', 100_000)), Value.Str("")).Message, StringComparison.Ordinal);

    [Fact]
    public void Match_ManyRepeats_FailsBeforeItIsTooLarge() =>
        Assert.Contains("too large", Call.Failure("regexp.match", Value.Str(string.Concat(Enumerable.Repeat("(abcdefghij){1000}", 200))), Value.Str("")).Message, StringComparison.Ordinal);

    [Fact]
    public void Match_PatternThatBacktracksElsewhere_TakesLinearTime() =>
        Assert.False(Match("^(a|a)*(a*)*(a+)+b$", Value.Str(new string('a', 20_000))));

    private static bool Match(string pattern, Value text) => Call.Direct("regexp.match", Value.Str(pattern), text).AsBool;
}

using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Mgmt.Policies.Library.Regexp;

namespace Mgmt.Policies.Tests.Library;

public sealed class RegexpPropertyTests
{
    private static readonly string[] Pieces =
    [
        "a", "(", ")", "[", "]", "{", "}", "{1,2}", "1", ",", "*", "+", "?", "|", "^", "$", ".", "\\", "-", ":", "[:alpha:]", "(?", "P<n>", "i", "s", "\\Q", "\\E",
        "\\p", "L", "\\x", "\\1", "7", "d", "é", "😀", "\n",
    ];

    [Fact]
    public void IsMatch_PlainPattern_AgreesWithThePlatform() => Check(
        from pattern in Patterns(4)
        from text in Gen.Elements('a', 'b', 'A', '1', '\n', ' ').ArrayOf()
        select (Pattern: pattern, Text: new string(text)),
        static pair =>
        {
            var expected = Regex.IsMatch(pair.Text, pair.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
            Assert.True(RegexpProgram.Parse(pair.Pattern).IsMatch(pair.Text) == expected, $"`{pair.Pattern}` on {pair.Text}: not {expected}");
        });

    [Fact]
    public void Parse_AnyText_YieldsAProgramOrSaysWhyNot() => Check(
        Gen.Elements(Pieces).ArrayOf(12).Select(string.Concat),
        static pattern =>
        {
            try
            {
                RegexpProgram.Parse(pattern).IsMatch("text");
            }
            catch (FormatException fault)
            {
                Assert.NotEmpty(fault.Message);
            }
        });

    // The platform does not see that what repeats an anchor no time matches as well.
    private static Gen<string> Patterns(int depth, bool anchors = true)
    {
        string[] single = ["a", "b", ".", "[ab]", "[^a]", "\\d", "(?i:a)", "[a-z1]"];
        var leaf = Gen.Elements(anchors ? [.. single, "\\A", "\\b", "\\z"] : single);
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Patterns(depth - 1, anchors);
        var sequence = from first in inner from second in inner select first + second;
        var choice = from first in inner from second in inner select $"(?:{first}|{second})";
        var repeat = from part in Patterns(depth - 1, anchors: false) from times in Gen.Elements("*", "+", "?", "{2}", "{0,2}", "{1,}") select $"(?:{part}){times}";
        return Gen.OneOf(leaf, sequence, choice, repeat);
    }

    private static void Check<T>(Gen<T> cases, Action<T> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(cases), holds));
}

namespace Mgmt.Policies.Diagnostics;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("contnet", "content,mode,owner,state", "content")]
    [InlineData("cotent", "content,mode,owner,state", "content")]
    [InlineData("Content", "content,mode", "content")]
    [InlineData("fmt.print", "fmt.printf,math.mod,len", "fmt.printf")]
    [InlineData("to_uper", "to_upper,to_lower,trim_space", "to_upper")]
    [InlineData("hasprefix", "has_prefix,has_suffix", "has_prefix")]
    [InlineData("hostnam", "hostname,purpleidea", "hostname")]
    [InlineData("x", "y", "y")]
    [InlineData("x", "hostname", null)]
    [InlineData("ab", "cd", null)]
    [InlineData("noop", "noop", null)]
    [InlineData("mode", "owner,group,content", null)]
    [InlineData("frobnicate", "content,mode", null)]
    [InlineData("", "a", null)]
    [InlineData("bat", "cat,rat,hat", "cat")]
    public void Find_Slip_GivesTheNearestName(string name, string candidates, string? expected) =>
        Assert.Equal(expected, DidYouMean.Find(name, candidates.Split(',')));

    [Fact]
    public void Find_VeryLongName_GivesNone() => Assert.Null(DidYouMean.Find(new string('a', 5000), [new string('a', 4999)]));

    [Fact]
    public void Hint_Variable_CarriesItsPrefix() => Assert.Equal("did you mean `$name`?", DidYouMean.Hint("nam", ["name"], "$"));
}

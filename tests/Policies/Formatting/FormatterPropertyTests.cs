using FsCheck;
using FsCheck.Fluent;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

public sealed class FormatterPropertyTests
{
    [Fact]
    public void Format_AnyPolicy_KeepsTreeAndComments() => Check(static file =>
    {
        var again = Parsed.File(Formatted.Text(file));
        Assert.Equal(TreeText.Of(file.Block), TreeText.Of(again.Block));
        Assert.Equal(Comments(file), Comments(again));
    });

    [Fact]
    public void Format_FormattedPolicy_ChangesNothing() => Check(static file =>
    {
        var once = Formatted.Text(file);
        Assert.Equal(once, Formatted.Text(Parsed.File(once)));
    });

    [Fact]
    public void Format_AnyPolicy_IsTidy() => Check(static file =>
    {
        var text = Formatted.Text(file);
        if (file.Block.Statements.Count + file.Comments.Count == 0)
        {
            Assert.Equal("", text);
            return;
        }

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.False(text.StartsWith('\n'));
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    });

    private static string Comments(FileSyntax file) => string.Join('\n', file.Comments.Select(static c => c.Text));

    private static void Check(Action<FileSyntax> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => holds(Parsed.File(new PolicyWriter(seed).Write()))));
}

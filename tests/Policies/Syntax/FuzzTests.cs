using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Formatting;

namespace Mgmt.Policies.Syntax;

public sealed class FuzzTests
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ",", ":", ";", ".", "$", "=", "+", "-", "*", "/", "==", "!=", "<", ">", "<=", ">=", "->", "=>",
        "?:", "<|>", "and", "or", "not", "in", "if", "else", "for", "forkv", "bool", "str", "int", "float", "map", "struct", "func",
        "class", "include", "import", "as", "variant", "true", "false", "panic", "collect", "\"a\"", "\"${x}\"", "\"\\q\"", "\"", "1",
        "-1", "1.5", "99999999999999999999", "x", "foo", "File", "Meta", "Before", "\n", "\n", "\n", " ", "\t", "# c\n", "@", "_", "\r",
        "$x = ", "$x", "test \"a\" {\n", "x => 1,\n", "Meta:noop => true,\n", "Before => File[\"x\"],\n", "if true {\n", "} else {\n", "}\n",
    ];

    [Fact]
    public void Parse_AnyBytes_GivesATreeAndPlacesInsideTheText()
    {
        var bytes = Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf();
        Check(Arb.From(bytes), 500);
    }

    [Fact]
    public void Parse_AnyTokens_GivesATreeAndPlacesInsideTheText()
    {
        var tokens = Gen.Elements(Tokens).ArrayOf(60).Select(static t => System.Text.Encoding.UTF8.GetBytes(string.Join(' ', t)));
        var glued = Gen.Elements(Tokens).ArrayOf(60).Select(static t => System.Text.Encoding.UTF8.GetBytes(string.Concat(t)));
        Check(Arb.From(Gen.OneOf(tokens, glued)), 4000);
    }

    [Fact]
    public void Parse_DamagedPolicy_GivesATreeAndPlacesInsideTheText()
    {
        var damaged =
            from seed in Gen.Choose(0, int.MaxValue)
            from cut in Gen.Choose(0, 10)
            from at in Gen.Choose(0, int.MaxValue)
            from token in Gen.Elements(Tokens)
            select Damage(new PolicyWriter(seed).Write(), at, cut, token);
        Check(Arb.From(damaged), 1000);
    }

    private static byte[] Damage(string source, int at, int cut, string token)
    {
        at %= source.Length + 1;
        return System.Text.Encoding.UTF8.GetBytes(source[..at] + token + source[Math.Min(source.Length, at + cut)..]);
    }

    private static void Check(Arbitrary<byte[]> sources, int count) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(sources, HoldsTogether));

    private static bool HoldsTogether(byte[] bytes)
    {
        var source = new SourceText("fuzz.mcl", bytes);
        var result = PolicyParser.Parse(source);
        foreach (var diagnostic in result.Diagnostics)
        {
            var span = diagnostic.Span!;
            Assert.InRange(span.Start, 0, bytes.Length);
            Assert.InRange(span.End, span.Start, bytes.Length);
            Assert.Equal(Stage.Syntax, diagnostic.Stage);
            Assert.DoesNotContain('\n', diagnostic.Message);
        }

        Assert.NotEmpty(DiagnosticJson.Render(result.Diagnostics));
        Assert.NotNull(DiagnosticRenderer.Render(result.Diagnostics));
        if (!result.HasErrors)
        {
            var formatted = Formatter.Format(result.File);
            Assert.Equal(TreeText.Of(result.File.Block), TreeText.Of(PolicyParser.Parse(new SourceText("fuzz.mcl", formatted)).File.Block));
        }

        return true;
    }
}

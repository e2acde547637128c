using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Yaml;

namespace Mgmt.Policies.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static readonly string[] Tokens =
    [
        "resources:", "thing:", "- ", "name: a", "text: x", "meta:", "noop: true", "edges:", "from:", "to:", "kind: thing", "graph: x", "\n", "\n", "\n  ", "\n    ", " ",
        "{", "}", "[", "]", ",", ":", "?", "|", ">", "&a ", "*a", "!", "!!str ", "!<x>", "\"", "'", "#", "%", "@", "`", "---", "...", "\t", "\r\n", "\u00e9", "😀", "\0", "~", "<<: *a", "0x", "1e9",
    ];

    [Fact]
    public void Compile_AnyBytes_GivesPlacesInsideTheText() => Check(Arb.From(Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf()), 500);

    [Fact]
    public void Compile_AnyTokens_GivesPlacesInsideTheText() =>
        Check(Arb.From(Gen.Elements(Tokens).ArrayOf(40).Select(static t => Encoding.UTF8.GetBytes(string.Concat(t)))), 3000);

    [Theory]
    [InlineData("a: é😀\r\nb: [x, 日本]\r\n", "x", "2:5")]
    [InlineData("\ufeffa: b\nc: d\n", "b", "1:5")]
    [InlineData("a: \"one\n  two\" # c\nb: here\n", "here", "3:4")]
    [InlineData("# é\n- - é: here\n", "here", "2:8")]
    public void Read_Scalar_KnowsItsPlace(string text, string scalar, string place)
    {
        var source = SourceText.From("g.yaml", text);
        var found = Scalars(YamlReader.Read(source, new())!).Single(s => s.Text == scalar);

        Assert.Equal($"g.yaml:{place}", found.Span.ToString());
        Assert.Equal(scalar, Encoding.UTF8.GetString(source.Bytes.Span[found.Span.Start..found.Span.End]));
    }

    [Fact]
    public void Read_Alias_IsTheNodeThatItNames()
    {
        var root = (YamlMapping)YamlReader.Read(SourceText.From("g.yaml", "a: &x [1, 2]\nb: *x\n"), new())!;

        Assert.Same(root.Find("a"), root.Find("b"));
    }

    [Fact]
    public void Read_AliasesThatDouble_AreRefused()
    {
        var text = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(static i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        Assert.Contains("aliases repeat", Refusal(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("- ", 10_000)]
    [InlineData("{a: ", 100_000)]
    public void Read_DeeplyNested_IsRefused(string opener, int count) =>
        Assert.Contains("nested too deeply", Refusal(string.Concat(Enumerable.Repeat(opener, count))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a: \0b\n", "g.yaml:1:4")]
    [InlineData("a: x\nb: \u007f\n", "g.yaml:2:4")]
    public void Read_ControlCharacter_IsRefusedWithItsPlace(string text, string place)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(YamlReader.Read(SourceText.From("g.yaml", text), diagnostics));
        Assert.Equal(("MCL1202", place), Assert.Single(diagnostics.ToList()) is var found ? (found.Code, found.Span?.ToString()) : default);
    }

    [Fact]
    public void Read_MappingThatEndsWhereAValueHasToCome_IsRefused() =>
        Assert.StartsWith("yaml: ", Refusal("edges:\n    : name: a\n  b: c\n"), StringComparison.Ordinal);

    [Fact]
    public void Read_BytesThatAreNoUtf8_AreRefusedWithTheirPlace()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(YamlReader.Read(new SourceText("g.yaml", new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)'b', 0xff }), diagnostics));
        Assert.Equal("g.yaml:2:2", Assert.Single(diagnostics.ToList()).Span?.ToString());
    }

    private static string Refusal(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.Read(SourceText.From("g.yaml", text), diagnostics));
        return Assert.Single(diagnostics.ToList()).Message;
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(static e => Scalars(e.Value).Prepend(e.Key)),
        _ => [],
    };

    private static void Check(Arbitrary<byte[]> graphs, int count) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(graphs, HoldsTogether));

    private static bool HoldsTogether(byte[] bytes)
    {
        var result = GraphHarness.Compile(bytes);
        return result.Diagnostics.All(d => d.Span is { } span && span.Start <= span.End && span.End <= bytes.Length && DiagnosticRenderer.Render(d).Length > 0)
            && result.Policy is null == result.Diagnostics.Any(static d => d.Severity == Severity.Error);
    }
}

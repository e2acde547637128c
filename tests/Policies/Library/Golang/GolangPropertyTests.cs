using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Policies.Tests.Library.Golang;

/// <summary>What holds for all texts, valid UTF-8 or not.</summary>
public sealed class GolangPropertyTests
{
    private static readonly Gen<Str> Texts = Gen.OneOf(
        Gen.Elements("a", "B", " ", "/", ".", "..", "\\", "\"", "'", "`", "\n", "é", "世", "\u00a0", "\u2028", "&amp;", "&", "<", "ß", "ǆ").ArrayOf(8).Select(static parts => (Str)string.Concat(parts)),
        Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf(12).Select(static bytes => Str.From(bytes)));

    [Fact]
    public void Unquote_QuotedText_IsTheText() => ForAll(static text =>
    {
        foreach (var name in new[] { "quote", "quote_to_ascii", "quote_to_graphic" })
        {
            var quoted = Calls.Text("strconv." + name, text);
            Assert.Equal(text, Calls.Text("strconv.unquote", quoted));
            Assert.Equal(quoted, Calls.Text("strconv.quoted_prefix", Str.Concat(quoted, text)));
            Assert.Equal(Str.Concat(text, quoted), Calls.Text("strconv.append_" + name, text, text));
        }

        Assert.Equal(StrQuoting.Quote(text), Calls.Text("strconv.quote", text).ToString());
    });

    [Fact]
    public void Backquote_TextThatCanBe_IsTheText() => ForAll(static text =>
    {
        if (Calls.Call("strconv.can_backquote", Value.Str(text)).AsBool)
        {
            Assert.Equal(text, Calls.Text("strconv.unquote", Str.Concat(Str.Concat("`", text), "`")));
        }
    });

    [Fact]
    public void Clean_CleanedPath_ChangesNothing() => ForAll(static path =>
    {
        var cleaned = Calls.Text("path.clean", path);
        Assert.Equal(cleaned, Calls.Text("path.clean", cleaned));
        Assert.Equal(cleaned, Calls.Text("path/filepath.clean", path));
        Assert.False(cleaned.IsEmpty);
    });

    [Fact]
    public void Join_DirectoryAndBase_IsThePath() => ForAll(static path =>
    {
        var cleaned = Calls.Text("path.clean", path);
        var joined = Calls.Call("path.join", Value.StrList([Calls.Text("path.dir", cleaned), Calls.Text("path.base", cleaned)]));
        Assert.Equal(cleaned, joined.AsStr);
    });

    [Fact]
    public void Relative_PathBelow_LeadsThere() => ForAll(static text =>
    {
        var start = Calls.Text("path.clean", Str.Concat("/", text));
        var target = Calls.Text("path.clean", Str.Concat(start, Str.Concat("/x/", text)));
        var way = Calls.Text("path/filepath.rel", start, target);
        Assert.Equal(target, Calls.Call("path/filepath.join", Value.StrList([start, way])).AsStr);
    });

    [Fact]
    public void Match_TextWithEveryByteEscaped_MatchesItself() => ForAll(static text =>
    {
        var pattern = Str.From([.. text.Span.ToArray().SelectMany(static b => new[] { (byte)'\\', b })]);
        Assert.True(Calls.Call("path.match", Value.Str(pattern), Value.Str(text)).AsBool);
        Assert.Equal(!text.Span.Contains((byte)'/'), Calls.Call("path.match", Value.Str("*"), Value.Str(text)).AsBool);
    });

    [Fact]
    public void Unescape_EscapedText_IsTheText() => ForAll(static text =>
    {
        var escaped = Calls.Text("html.escape_string", text);
        Assert.False(escaped.Span.ContainsAny("<>'\""u8));
        Assert.Equal(text, Calls.Text("html.unescape_string", escaped));
    });

    [Fact]
    public void Join_PartsSplitOff_IsTheText() => ForAll(static text =>
    {
        var parts = new List<Value>();
        foreach (var range in text.Span.Split((byte)'/'))
        {
            parts.Add(Value.Str(Str.From(text.Span[range])));
        }

        Assert.Equal(text, Calls.Call("strings.join", Value.List([.. parts]), Value.Str("/")).AsStr);
        Assert.Equal(parts.Count - 1, Calls.Call("strings.count", Value.Str(text), Value.Str("/")).AsInt);
    });

    [Fact]
    public void Replace_ThereAndBack_IsTheText() => ForAll(static text =>
    {
        // Neither byte is in the text by then, so that nothing but what was put in is taken out again.
        var plain = Calls.Text("strings.replace_all", Calls.Text("strings.replace_all", text, "\u0001", ""), "\u0002", "");
        Assert.Equal(plain, Calls.Text("strings.replace_all", Calls.Text("strings.replace_all", plain, "/", "\u0001\u0002"), "\u0001\u0002", "/"));
    });

    [Fact]
    public void ToValidUtf8_AnyText_IsValid() => ForAll(static text =>
    {
        Assert.True(System.Text.Unicode.Utf8.IsValid(Calls.Text("strings.to_valid_utf_8", text, "?").Span));
        Assert.True(System.Text.Unicode.Utf8.IsValid(Calls.Text("strings.to_upper", text).Span));
    });

    [Fact]
    public void Fold_UpperAndLowerCase_AreEqual() => ForAll(static text =>
    {
        // The two Turkish letters have cases, but are nobody's equal.
        if (text.Span.IndexOf("ı"u8) >= 0 || text.Span.IndexOf("İ"u8) >= 0)
        {
            return;
        }

        var (upper, lower) = (Calls.Text("strings.to_upper", text), Calls.Text("strings.to_lower", text));
        Assert.True(Calls.Call("strings.equal_fold", Value.Str(upper), Value.Str(lower)).AsBool);
        Assert.True(Calls.Call("strings.equal_fold", Value.Str(text), Value.Str(upper)).AsBool);
    });

    [Fact]
    public void ParseInt_FormattedInt_IsTheInt() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(
            Arb.From(from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) from radix in Gen.Choose(2, 36) select (((long)high << 32) | (uint)low, radix)),
            static pair =>
            {
                var text = Calls.Call("strconv.format_int", Value.Int(pair.Item1), Value.Int(pair.radix));
                Assert.Equal(pair.Item1, Calls.Call("strconv.parse_int", text, Value.Int(pair.radix), Value.Int(64)).AsInt);
            }));

    private static void ForAll(Action<Str> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Arb.From(Texts), holds));
}

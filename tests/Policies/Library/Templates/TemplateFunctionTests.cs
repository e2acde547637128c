using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Policies.Tests.Runtime;

namespace Mgmt.Policies.Tests.Library.Templates;

public sealed class TemplateFunctionTests
{
    private static readonly FunctionDefinition[] Functions =
    [
        new PureFunction("concat", "func(a str, b str) str", static a => Value.Str(Str.Concat(a[0].AsStr, a[1].AsStr)), "", ""),
        new PureFunction("golang/strings.to_upper", "func(s str) str", static a => Value.Str(a[0].AsStr.ToString().ToUpperInvariant()), "", ""),
        new PureFunction("convert.to_float", "func(a int) float", static a => Value.Float(a[0].AsInt), "", ""),
        new PureFunction("math.sqrt", "func(x float) float", static a => Value.Float(Math.Sqrt(a[0].AsFloat)), "", ""),
        new PureFunction("strings.join", "func(s []str) str", static a => Value.Str(string.Join('+', a[0].AsList.Items.ToArray().Select(static s => s.AsStr.ToString()))), "", ""),
        new PureFunction("net.parts", "func(s str) struct{raw_query str; size int}", static a => Value.From(new StructValue(["raw_query", "size"], [a[0], Value.Int(a[0].AsStr.Length)])), "", ""),
        new PureFunction("net.fail", "func(s str) str", static a => throw new FunctionFailedException($"no {a[0].AsStr}", isCatchable: true), "", ""),
        new PureFunction("many.forms", ["func() str", "func(a str) str"], static _ => Value.Str(""), "", ""),
        new PureFunction("any.thing", "func(a ?1) str", static _ => Value.Str(""), "", ""),
        new PureFunction("higher.order", "func(f func(str) str) str", static _ => Value.Str(""), "", ""),
        new PureFunction("_hidden", "func() str", static _ => Value.Str(""), "", ""),
        new ImpureFunction("os.name", "func() str", static _ => Value.Str("linux"), "", ""),
        new UnavailableFunction("far.away", "func() str", ""),
        new SourceFunction("sys.stream", "func() int", static (_, _) => throw new InvalidOperationException(), "", ""),
    ];

    [Theory]
    [InlineData("""{{_concat "a" "b"}}""", "ab")]
    [InlineData("""{{"b" | _concat "a"}}""", "ab")]
    [InlineData("{{.Str | golang_strings_to_upper}}", "HELLO")]
    [InlineData("{{convert_to_float 3}} {{convert_to_float .Int}} {{len .Str | convert_to_float}}", "3 42 5")]
    [InlineData("{{math_sqrt 16}} {{math_sqrt 2.25}} {{printf \"%T\" (math_sqrt 1)}}", "4 1.5 float64")]
    [InlineData("{{strings_join .Strs}} {{strings_join .None}} {{strings_join (slice .Strs 1)}}", "a<b+c d+é  c d+é")]
    [InlineData("""{{(net_parts "a=b").Raw_query}} {{with net_parts "xyz"}}{{.Size}}{{end}} {{net_parts "q"}}""", "a=b 3 map[Raw_query:q Size:1]")]
    [InlineData("{{os_name}}/{{print os_name}}", "linux/linux")]
    public void Call_FunctionOfTheCatalogue_TakesAndGivesValues(string template, string expected) =>
        Assert.Equal(expected, TemplateData.Render(template, TemplateData.Type, TemplateData.All, Functions).ToString());

    [Theory]
    [InlineData("""{{net_fail "x"}}""", "template:1:2: executing \"template\" at <net_fail \"x\">: error calling net_fail: no x")]
    [InlineData("{{far_away}}", "template:1:2: executing \"template\" at <far_away>: error calling far_away: far.away is not available in this build")]
    [InlineData("""{{_concat "a"}}""", "template:1:2: executing \"template\" at <_concat>: wrong number of args for _concat: want 2 got 1")]
    [InlineData("""{{_concat "a" 1}}""", "template:1:14: executing \"template\" at <1>: expected string; found 1")]
    [InlineData("""{{_concat "a" .Int}}""", "template:1:14: executing \"template\" at <.Int>: wrong type for value; expected string; got int64")]
    [InlineData("""{{_concat "a" nil}}""", "template:1:14: executing \"template\" at <nil>: cannot assign nil to string")]
    [InlineData("{{convert_to_float 1.5}}", "template:1:19: executing \"template\" at <1.5>: expected integer; found 1.5")]
    [InlineData("{{math_sqrt .Int}}", "template:1:12: executing \"template\" at <.Int>: wrong type for value; expected float64; got int64")]
    [InlineData("{{strings_join .List}}", "template:1:15: executing \"template\" at <.List>: wrong type for value; expected []string; got []int64")]
    [InlineData("{{many_forms}}", "template:1:2: function \"many_forms\" not defined")]
    [InlineData("{{any_thing 1}}", "template:1:2: function \"any_thing\" not defined")]
    [InlineData("{{higher_order 1}}", "template:1:2: function \"higher_order\" not defined")]
    [InlineData("{{_hidden}}", "template:1:2: function \"_hidden\" not defined")]
    [InlineData("{{sys_stream}}", "template:1:2: function \"sys_stream\" not defined")]
    [InlineData("{{concat 1 2}}", "template:1:2: function \"concat\" not defined")]
    public void Call_WrongUseOfTheCatalogue_FailsTheTemplate(string template, string message)
    {
        var fault = Assert.Throws<FunctionFailedException>(() => TemplateData.Render(template, TemplateData.Type, TemplateData.All, Functions));

        Assert.Equal("template: " + message, fault.Message);
        Assert.False(fault.IsCatchable);
    }

    [Theory]
    [InlineData("int", "{{.}} {{printf \"%T\" .}}", "5 int64")]
    [InlineData("int", "{{if eq . 5}}five{{end}}", "five")]
    public void Render_Scalar_IsDot(string type, string template, string expected) =>
        Assert.Equal(expected, TemplateData.Render(template, Type.Parse(type), Value.Int(5)).ToString());

    [Fact]
    public void Render_StructKeys_AreTitledAndOrderedFieldByField()
    {
        var type = Type.Parse("map{struct{b int; a str}: str}");
        var value = Value.From(new MapValue(
        [
            new(Key(2, "a"), Value.Str("third")), new(Key(1, "b"), Value.Str("second")), new(Key(1, "a"), Value.Str("first")),
        ]));

        Assert.Equal("1a=first 1b=second 2a=third ", TemplateData.Render("{{range $k, $v := .}}{{$k.B}}{{$k.A}}={{$v}} {{end}}", type, value).ToString());

        static Value Key(long b, string a) => Value.From(new StructValue(["b", "a"], [Value.Int(b), Value.Str(a)]));
    }

    [Fact]
    public void Render_MapOfLists_ReachesKeysInTheirOwnCase()
    {
        var type = Type.Parse("map{str: []str}");
        var value = Value.From(new MapValue([new(Value.Str("k1"), Value.StrList(["a", "b"])), new(Value.Str("a-b"), Value.StrList([]))]));

        Assert.Equal("""b [] 2 "[]string" """, TemplateData.Render("""{{index .k1 1}} {{index . "a-b"}} {{len .}} {{printf "%T" (index . "none") | printf "%q"}} """, type, value).ToString());
    }

    [Theory]
    [InlineData("map{str: int}", "", "0")]
    [InlineData("map{str: str}", "", "")]
    [InlineData("map{str: map{str: int}}", "", "map[]")]
    [InlineData("map{str: []int}", "", "[]")]
    public void Index_KeyThatIsNotThere_IsTheZeroOfItsType(string type, string key, string expected) =>
        Assert.Equal(expected, TemplateData.Render($"{{{{index . \"{key}\"}}}}", Type.Parse(type), Value.From(MapValue.Empty)).ToString());

    [Fact]
    public void Render_WithoutValue_HasNothingForDot()
    {
        var body = new Mgmt.Policies.Library.Templates.TemplateFunction([]).Specialise((FuncType)Type.Parse("func(template str) str"));

        Assert.Equal("<no value> ok", body([Value.Str("{{.}} {{if .}}{{else}}ok{{end}}")]).AsStr.ToString());
        var fault = Assert.Throws<FunctionFailedException>(() => body([Value.Str("{{.X}}")]));
        Assert.Contains("nil data; no entry for key \"X\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_BytesThatAreNoText_PassThrough()
    {
        var template = Str.From([0xff, (byte)'{', (byte)'{', (byte)'.', (byte)'}', (byte)'}', 0xc3, (byte)'{', (byte)'{', (byte)'"', 0xfe, (byte)'"', (byte)'}', (byte)'}']);
        var value = Str.From([0x80, 0x00, 0xed, 0xa0, 0x80]);

        Assert.Equal(Str.From([0xff, 0x80, 0x00, 0xed, 0xa0, 0x80, 0xc3, 0xfe]), TemplateData.Render(template, Type.Str, Value.Str(value)));
    }

    [Fact]
    public void Render_TextThatLooksLikeATemplate_IsNotReadAgain() =>
        Assert.Equal("{{.X}}", TemplateData.Render("{{.}}", Type.Str, Value.Str("{{.X}}")).ToString());

    [Fact]
    public void Render_OtherTemplateThanBefore_IsReadAnew()
    {
        var body = new Mgmt.Policies.Library.Templates.TemplateFunction([]).Specialise(TemplateData.Signature(Type.Int));

        Assert.Equal("a1", body([Value.Str("a{{.}}"), Value.Int(1)]).AsStr.ToString());
        Assert.Equal("b2", body([Value.Str("b{{.}}"), Value.Int(2)]).AsStr.ToString());
        Assert.Throws<FunctionFailedException>(() => body([Value.Str("{{"), Value.Int(2)]));
        Assert.Equal("b3", body([Value.Str("b{{.}}"), Value.Int(3)]).AsStr.ToString());
    }

    [Fact]
    public void Compose_CatalogueWithATemplate_HasOneThatKnowsAllFunctions()
    {
        var composed = CatalogueLibrary.Compose([.. PureLibrary.All, new ImpureFunction("world.answer", "func() int", static _ => Value.Int(42), "", "")]);

        var template = (PureFunction)Assert.Single(composed, static f => f.Name == "golang.template");
        Assert.Equal("42 ab", template.Specialise(TemplateData.Signature(Type.Int))([Value.Str("""{{world_answer}} {{_concat "a" "b"}}"""), Value.Int(0)]).AsStr.ToString());
        Assert.False(template.IsSpeculatable);
    }

    [Fact]
    public void Stabilise_PolicyWithATemplate_RendersAgainWhenItsInputChanges()
    {
        using var policy = new PolicyHarness("""
            import "golang"
            import "inputs"

            thing "a" {
            	text => golang.template("{{ .Name }}: {{ range $i, $e := .All }}{{ if $i }}, {{ end }}{{ $e }}{{ end }}", struct{name => inputs.text("t"), all => [1, 2]}),
            }

            """);
        policy.Set("t", Value.Str("first"));
        Assert.Equal("first: 1, 2", policy.TextOf("a"));

        policy.Set("t", Value.Str("second"));

        Assert.Equal("second: 1, 2", policy.TextOf("a"));
    }

    [Fact]
    public void Refuse_ValueWithAFunction_SaysSo()
    {
        var template = new Mgmt.Policies.Library.Templates.TemplateFunction([]);

        Assert.Null(template.Refuse(TemplateData.Signature(Type.Parse("struct{a []int}"))));
        Assert.Contains("template takes no functions", template.Refuse(TemplateData.Signature(Type.Parse("[]func(int) int"))), StringComparison.Ordinal);
    }
}

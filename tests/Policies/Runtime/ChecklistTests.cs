using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>The behaviour checklist of the language's specification, as far as it is the runtime's.</summary>
public sealed class ChecklistTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\n";

    [Theory]
    [InlineData("$x = \"hello\"\nif true {\n\t$x = \"world\"\n}\nthing \"${x}\" {}\n", "hello")]
    [InlineData("$x = \"hello\"\nif true {\n\t$x = \"world\"\n\tthing \"${x}\" {}\n}\n", "world")]
    [InlineData("$x = \"outer\"\nclass c($x) {\n\tthing \"${x}\" {}\n}\ninclude c(\"arg\")\n", "arg")]
    [InlineData("class c($x) {\n\t$x = \"bound\"\n\tthing \"${x}\" {}\n}\ninclude c(\"arg\")\n", "bound")]
    [InlineData("thing \"${i.x}\" {}\ninclude c as i\nclass c() {\n\t$x = \"late\"\n}\n", "late")]
    [InlineData("for $i, $v in [\"a\"] {\n\tclass c() {\n\t\tthing \"${w}\" {}\n\t}\n\tinclude c\n\t$w = \"w${v}\"\n}\n", "wa")]
    [InlineData("thing [] {}\nthing \"a\" {}\nThing[[]] -> Thing[\"a\"]\n", "a")]
    [InlineData("$e = struct{}\n$m = {struct{} => \"a\", $e => \"b\"}\n$n = map_lookup($m, $e)\nthing \"${n}\" {}\n", "b")]
    [InlineData("$k = \"k\"\n$l = \"k\"\n$m = {$k => \"a\", $l => \"b\"}\n$n = map_lookup($m, \"k\")\nthing \"${n}\" {}\n", "b")]
    [InlineData("func id($x) { $x }\nthing [id(\"a\")] {\n\tcount => id(1),\n}\n", "a")]
    public void Graph_OfThePolicy_HasTheResourcesNamed(string policy, string names)
    {
        using var harness = new PolicyHarness(Import + policy);

        Assert.Equal(names.Split(' '), harness.Names);
        Assert.Empty(harness.Graph.Edges);
        Assert.Empty(harness.Graph.Faults);
    }

    [Fact]
    public void Compile_LambdaAtTwoTypes_IsRefused() =>
        Assert.NotEmpty(PolicyHarness.Compile("$id = func($x) { $x }\nthing [$id(\"a\")] {\n\tcount => $id(1),\n}\n").Diagnostics);

    [Fact]
    public void Stabilise_FunctionWithExceptCalledThrice_FailsByItselfAtEachCall()
    {
        using var policy = new PolicyHarness(Import + """
            func f($items, $i, $d) { list_lookup($items, $i) <|> $d }
            $l = inputs.texts("l")
            thing "a" {
            	text => f($l, 0, "none"),
            }
            thing "b" {
            	text => f($l, 1, "none"),
            }
            thing "c" {
            	text => f($l, 1, "nothing"),
            }

            """);
        foreach (var (list, a, b, c) in new[] { ("x", "x", "none", "nothing"), ("", "none", "none", "nothing"), ("x y", "x", "y", "y"), ("z", "z", "none", "nothing") })
        {
            policy.Set("l", Value.StrList(list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static s => (Str)s)));
            Assert.Equal((a, b, c), (policy.TextOf("a"), policy.TextOf("b"), policy.TextOf("c")));
        }
    }

    [Fact]
    public void Stabilise_FailureThatOneConsumerCatches_StillFreezesTheOther()
    {
        using var policy = new PolicyHarness(Import + """
            $x = list_lookup(inputs.texts("l"), 0)
            thing "caught" {
            	text => $x <|> "none",
            }
            thing "uncaught" {
            	text => $x,
            }

            """);
        policy.Set("l", Value.StrList(["x"]));
        policy.Set("l", Value.StrList([]));

        Assert.Equal(("none", "x"), (policy.TextOf("caught"), policy.TextOf("uncaught")));
        Assert.Equal([new VertexId("thing", "uncaught")], Assert.Single(policy.Graph.Faults).Frozen);
    }

    [Fact]
    public void Stabilise_HiddenDuplicatesThatDiffer_Coexist()
    {
        using var policy = new PolicyHarness(Import + """
            thing "a" {
            	text => inputs.text("x"),
            	Meta:hidden => true,
            }
            thing "a" {
            	text => inputs.text("y"),
            	Meta:hidden => true,
            }

            """);
        policy.Post("x", Value.Str("1"));
        policy.Set("y", Value.Str("2"));
        Assert.Equal(2, policy.Graph.Vertices.Count);
        Assert.Empty(policy.Graph.Faults);

        policy.Set("x", Value.Str("3"));
        Assert.Single(policy.Delta.Changed);
        Assert.Empty(policy.Delta.Added);

        policy.Set("y", Value.Str("3"));
        Assert.Single(policy.Graph.Vertices);
        policy.Set("x", Value.Str("4"));
        Assert.Equal(2, policy.Graph.Vertices.Count);
    }

    [Fact]
    public void Stabilise_NamesFromAListThatBecomesEmpty_LeaveNoResourceAndNoEdge()
    {
        using var policy = new PolicyHarness(Import + "$l = inputs.texts(\"l\")\nthing \"a\" {}\nthing $l {\n\ttext => \"x\",\n}\nThing[$l] -> Thing[\"a\"]\n");
        policy.Set("l", Value.StrList(["x", "y", "x"]));
        Assert.Equal((3, 2), (policy.Graph.Vertices.Count, policy.Graph.Edges.Count));

        policy.Set("l", Value.StrList([]));
        Assert.Equal((1, 0), (policy.Graph.Vertices.Count, policy.Graph.Edges.Count));
        Assert.Empty(policy.Graph.Faults);
    }
}

using Mgmt.Model;
using Mgmt.Policies.Runtime;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>What has no value freezes what it reaches, no less and no more.</summary>
public sealed class FrozenTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"signal\"\n";

    private const string NestedIf = Import + """
        if inputs.flag("outer") {
        	if inputs.flag("inner") {
        		thing "a" {
        			text => inputs.text("t"),
        		}
        	} else {
        		thing "b" {}
        	}
        }

        """;

    [Fact]
    public void Stabilise_InnerConditionChangesInAFrozenBranch_NothingMovesUntilItThaws()
    {
        using var policy = new PolicyHarness(NestedIf);
        policy.Post("outer", Value.True);
        policy.Post("t", Value.Str("1"));
        policy.Set("inner", Value.True);
        policy.Settle();
        Assert.Equal(["a"], policy.Names);

        policy.Miss("outer", "gone");
        policy.Set("inner", Value.False);
        Assert.Equal(["a"], policy.Names);
        Assert.Equal([new VertexId("thing", "a")], Assert.Single(policy.Graph.Faults).Frozen);

        policy.Set("outer", Value.True);
        Assert.Equal(["b"], policy.Names);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_LoopGrowsBeyondAllMeasure_StaysAsItIsUntilItShrinks()
    {
        using var policy = new PolicyHarness(Import + "for $i, $v in iter.range(inputs.number(\"n\")) {\n\tthing \"a\" {}\n}\n");
        policy.Set("n", Value.Int(2));
        policy.Settle();
        Assert.Equal(["a"], policy.Names);

        policy.Set("n", Value.Int(BuildLimits.MostTurns + 1));
        Assert.Equal(["a"], policy.Names);
        Assert.Contains("elements are too many", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);

        policy.Set("n", Value.Int(0));
        Assert.Empty(policy.Names);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_ConditionsFailInTheSameTransaction_OnlyTheOuterOneIsReported()
    {
        using var policy = new PolicyHarness(NestedIf);
        policy.Post("outer", Value.True);
        policy.Post("t", Value.Str("1"));
        policy.Set("inner", Value.True);
        policy.Settle();

        policy.PostMissing("inner", "gone");
        policy.Miss("outer", "gone");
        Assert.Contains("outer", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);

        policy.Set("outer", Value.True);
        Assert.Contains("inner", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal(["a"], policy.Names);
        Assert.Equal([new VertexId("thing", "a")], Assert.Single(policy.Graph.Faults).Frozen);

        policy.Set("inner", Value.False);
        Assert.Equal(["b"], policy.Names);
    }

    [Fact]
    public void Stabilise_FaultInABranchThatFreezes_GivesWayToTheOuterOne()
    {
        using var policy = new PolicyHarness(NestedIf);
        policy.Post("outer", Value.True);
        policy.Post("t", Value.Str("1"));
        policy.Set("inner", Value.True);
        policy.Settle();
        policy.Miss("t", "no text");
        policy.Miss("outer", "gone");

        policy.Set("t", Value.Str("2"));
        Assert.Contains("outer", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);
        Assert.Equal("1", policy.TextOf("a"));

        policy.Set("outer", Value.True);
        Assert.Empty(policy.Graph.Faults);
        Assert.Equal("2", policy.TextOf("a"));
    }

    [Theory]
    [InlineData("for $i, $v in inputs.texts(\"l\")")]
    [InlineData("forkv $v, $i in inputs.table(\"m\")")]
    public void Stabilise_CollectionGoesMissing_ItsTurnsAreReportedAsFrozen(string loop)
    {
        using var policy = new PolicyHarness(Import + loop + " {\n\tthing \"${v}\" {\n\t\ttext => inputs.text(\"t\"),\n\t}\n}\n");
        policy.Post("l", Value.StrList(["a", "b"]));
        policy.Post("m", Table(("a", 1), ("b", 2)));
        policy.Set("t", Value.Str("1"));
        policy.Settle();

        policy.PostMissing("m", "gone");
        policy.Miss("l", "gone");
        policy.Set("t", Value.Str("2"));

        Assert.Equal([new VertexId("thing", "a"), new VertexId("thing", "b")], Assert.Single(policy.Graph.Faults).Frozen.Order());
        Assert.Equal("1", policy.TextOf("a"));

        policy.Post("m", Table(("b", 2), ("c", 3)));
        policy.Set("l", Value.StrList(["b", "c"]));
        Assert.Empty(policy.Graph.Faults);
        Assert.Equal(["b", "c"], policy.Names);
        Assert.Equal("2", policy.TextOf("b"));
    }

    [Fact]
    public void Stabilise_LoopInAFrozenBranch_KeepsItsTurns()
    {
        using var policy = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tfor $i, $v in inputs.texts(\"l\") {\n\t\tthing \"${v}\" {}\n\t}\n}\n");
        policy.Post("c", Value.True);
        policy.Set("l", Value.StrList(["a", "b"]));
        policy.Settle();
        policy.Miss("c", "gone");

        policy.Set("l", Value.StrList(["c"]));
        Assert.Equal(["a", "b"], policy.Names);
        policy.Miss("l", "gone too");
        Assert.Single(policy.Graph.Faults);
        policy.Set("l", Value.StrList(["d"]));
        policy.Set("c", Value.True);
        Assert.Equal(["d"], policy.Names);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_FrozenEdgeStatement_KeepsItsEdges()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {}\nthing \"b\" {}\n$n = inputs.text(\"n\")\nThing[\"a\"] -> Thing[\"${n}\"]\n");
        policy.Set("n", Value.Str("b"));
        Assert.Single(policy.Graph.Edges);
        policy.Miss("n", "gone");
        Assert.Single(policy.Graph.Edges);
        Assert.Equal("edge", Assert.Single(policy.Graph.Faults).Subject);
        policy.Set("n", Value.Str("b"));
        Assert.Empty(policy.Graph.Faults);
    }

    [Theory]
    [InlineData("if inputs.flag(\"c\") { signal.held(inputs.flag(\"x\"), 1000) } else { false }")]
    [InlineData("list_lookup(iter.map(inputs.numbers(\"l\"), func($i) { signal.held(inputs.flag(\"x\"), 1000) }), 0)")]
    [InlineData("$f(inputs.flag(\"x\"))")]
    [InlineData("inputs.flag(\"never\") <|> signal.held(inputs.flag(\"x\"), 1000)")]
    public void Stabilise_MissingForAMoment_DoesNotCostAnExpressionItsState(string expression)
    {
        using var policy = new PolicyHarness(Import
            + "$f = if inputs.flag(\"c\") { func($x) { signal.held($x, 1000) } } else { func($x) { false } }\n"
            + "thing \"a\" {\n\ttext => fmt.printf(\"%t\", " + expression + "),\n}\n");
        policy.Post("c", Value.True);
        policy.Post("l", Value.List([Value.Int(1)]));
        policy.PostMissing("never", "is not there");
        policy.Set("x", Value.True);
        policy.Settle();
        Assert.Equal("false", policy.TextOf("a"));
        policy.Advance(700);

        policy.PostMissing("l", "gone");
        policy.PostMissing("never", "is still not there");
        policy.Miss("c", "gone");
        policy.Post("l", Value.List([Value.Int(1)]));
        policy.Set("c", Value.True);
        Assert.Equal("false", policy.TextOf("a"));

        policy.Advance(300);
        Assert.Equal("true", policy.TextOf("a"));
    }

    [Fact]
    public void Stabilise_PanicInABranchThatGoesInTheSameTransaction_DoesNotStopAnything()
    {
        using var policy = new PolicyHarness(Import + "$c = inputs.flag(\"c\")\n$p = inputs.flag(\"p\")\nif $c {\n\tpanic($p)\n} else {\n\tthing \"b\" {}\n}\n");
        policy.Post("p", Value.False);
        policy.Set("c", Value.True);
        policy.Settle();

        policy.Post("p", Value.True);
        policy.Set("c", Value.False);
        Assert.Equal(["b"], policy.Names);

        Assert.Throws<Mgmt.Policies.Catalogue.PolicyPanicException>(() =>
        {
            policy.Set("c", Value.True);
            policy.Settle();
        });
    }

    private static Value Table(params (string Key, int Value)[] entries) =>
        Value.From(new MapValue(entries.Select(static e => KeyValuePair.Create(Value.Str(e.Key), Value.Int(e.Value)))));
}

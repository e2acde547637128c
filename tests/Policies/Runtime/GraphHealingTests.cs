using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>A graph that contradicts itself heals when the contradiction goes.</summary>
public sealed class GraphHealingTests
{
    private const string Import = "import \"inputs\"\n";

    [Fact]
    public void Stabilise_CycleThatIsResolved_GetsAllItsEdges()
    {
        using var policy = new PolicyHarness(Import + """
            thing "a" {}
            thing "b" {}
            if inputs.flag("ab") {
            	Thing["a"] -> Thing["b"]
            }
            if inputs.flag("ba") {
            	Thing["b"] -> Thing["a"]
            }

            """);
        policy.Post("ab", Value.True);
        policy.Set("ba", Value.False);
        Assert.Equal("a", Assert.Single(policy.Graph.Edges).Key.From.Name.ToString());

        policy.Set("ba", Value.True);
        Assert.Single(policy.Graph.Edges);
        Assert.Equal("graph", Assert.Single(policy.Graph.Faults).Subject);

        policy.Set("ab", Value.False);
        Assert.Equal("b", Assert.Single(policy.Graph.Edges).Key.From.Name.ToString());
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_CycleThroughAResourceThatGoes_IsResolved()
    {
        using var policy = new PolicyHarness(Import + """
            thing "a" {}
            thing "b" {}
            if inputs.flag("c") {
            	thing "c" {}
            }
            Thing["a"] -> Thing["b"] -> Thing["c"] -> Thing["a"]

            """);
        policy.Set("c", Value.True);
        Assert.Equal(2, policy.Graph.Edges.Count);
        Assert.Contains("cycle", Assert.Single(policy.Graph.Faults).Reason, StringComparison.OrdinalIgnoreCase);

        policy.Set("c", Value.False);
        Assert.Single(policy.Graph.Edges);
        Assert.DoesNotContain(policy.Graph.Faults, static f => f.Reason.Contains("cycle", StringComparison.OrdinalIgnoreCase));

        policy.Set("c", Value.True);
        Assert.Equal(2, policy.Graph.Edges.Count);
        Assert.Contains("cycle", Assert.Single(policy.Graph.Faults).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Stabilise_OldEdgeChangesItsNotifyWhileANewOneClosesACycle_TheOldOneStays()
    {
        using var policy = new PolicyHarness(Import + """
            $c = inputs.flag("c")
            thing "b" {}
            thing "a" {
            	Before => Thing["b"],
            	Notify => $c ?: Thing["b"],
            }
            if $c {
            	Thing["b"] -> Thing["a"]
            }

            """);
        policy.Set("c", Value.False);
        policy.Set("c", Value.True);

        var edge = Assert.Single(policy.Graph.Edges);
        Assert.Equal("a", edge.Key.From.Name.ToString());
        Assert.True(edge.Value);
        policy.Set("c", Value.False);
        Assert.False(Assert.Single(policy.Graph.Edges).Value);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_OneProblemForAnother_IsReported()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {}\n$n = inputs.text(\"n\")\nThing[\"a\"] -> Thing[\"${n}\"]\n");
        policy.Set("n", Value.Str("x"));
        Assert.Contains("x", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);

        policy.Set("n", Value.Str("y"));
        Assert.Contains("y", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Stabilise_ConflictThatIsResolved_TakesTheDefinitionThatIsLeft()
    {
        using var policy = new PolicyHarness(Import + """
            thing "a" {
            	text => inputs.text("x"),
            }
            if inputs.flag("c") {
            	thing "a" {
            		text => inputs.text("y"),
            	}
            }

            """);
        policy.Post("x", Value.Str("1"));
        policy.Post("y", Value.Str("1"));
        policy.Set("c", Value.True);
        policy.Settle();
        Assert.Equal("1", policy.TextOf("a"));

        policy.Set("x", Value.Str("2"));
        Assert.Equal("1", policy.TextOf("a"));
        Assert.Equal("graph", Assert.Single(policy.Graph.Faults).Subject);

        policy.Set("c", Value.False);
        Assert.Equal("2", policy.TextOf("a"));
        Assert.Empty(policy.Graph.Faults);
    }
}

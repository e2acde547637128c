using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>What hosts export is collected, changed by what the statement says, and followed.</summary>
public sealed class CollectTests
{
    [Fact]
    public void Collect_ExportComesChangesAndGoes_IsFollowed()
    {
        using var policy = new PolicyHarness("collect thing \"a\" {\n\tcount => 7,\n}\n");
        Assert.Empty(policy.Names);

        Export(policy, ("a", "h1", Form("one")), ("b", "h1", Form("other")));
        Assert.Equal(["a"], policy.Names);
        Assert.Equal(("one", 7L), (policy.TextOf("a"), PolicyHarness.Count.Of(policy.Graph.Vertices[new("thing", "a")])));

        Export(policy, ("a", "h1", Form("two")));
        Assert.Equal("two", policy.TextOf("a"));

        Export(policy);
        Assert.Empty(policy.Names);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Collect_MetaParameters_AreThoseExportedButForWhomAndWhatTheStatementSays()
    {
        using var policy = new PolicyHarness("collect thing [\"a\", \"b\"] {\n\tMeta:hidden => false,\n\tMeta:retry => 5,\n}\n");

        Export(policy, ("a", "h1", ExportForm.Of(Spec("x", new() { Hidden = true, Export = new(["*"]), Retry = 3, Sema = new(["s:2"]), Severity = "critical" }))));

        Assert.Equal(new() { Retry = 5, Sema = new(["s:2"]), Severity = "critical" }, policy.Graph.Vertices[new("thing", "a")].Meta);
    }

    [Fact]
    public void Collect_OfANameAndAHost_LeavesOtherHostsOut()
    {
        using var policy = new PolicyHarness("collect thing [struct{name => \"a\", host => \"h2\"}] {}\n");

        Export(policy, ("a", "h1", Form("one")), ("a", "h2", Form("two")));

        Assert.Equal("two", policy.TextOf("a"));
    }

    [Fact]
    public void Collect_TheSameNameOfTwoHosts_MustBeTheSame()
    {
        using var policy = new PolicyHarness("collect thing \"a\" {}\n");
        Export(policy, ("a", "h1", Form("one")), ("a", "h2", Form("one")));
        Assert.Equal(["a"], policy.Names);

        Export(policy, ("a", "h1", Form("one")), ("a", "h2", Form("two")));

        Assert.Equal("one", policy.TextOf("a"));
        Assert.Contains("inequivalent", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "it is not in the form in which resources are exported")]
    [InlineData("unknown", "`thing` has no field `colour`")]
    [InlineData("type", "`count`: \"many\" is no int")]
    [InlineData("range", "`count`: 70000 is out of range, from 0 to 65535")]
    [InlineData("meta", "meta parameter `retry`: meta parameter `retry` is `99999`, outside of -32768 to 32767")]
    public void Collect_WhatIsNoSuchResource_IsReportedAndLeavesTheLastOneAsItIs(string fault, string reason)
    {
        using var policy = new PolicyHarness("collect thing \"a\" {}\n");
        Export(policy, ("a", "h1", Form("one")));

        Export(policy, ("a", "h1", fault switch
        {
            "unknown" => Form(Struct("colour", Value.Str("red")), Struct()),
            "type" => Form(Struct("count", Value.Str("many")), Struct()),
            "range" => Form(Struct("count", Value.Int(70_000)), Struct()),
            "meta" => Form(Struct(), Struct("retry", Value.Int(99_999))),
            _ => Value.Str("x"),
        }));

        Assert.Equal("one", policy.TextOf("a"));
        Assert.StartsWith($"`thing[a]` that `h1` exports cannot be collected: {reason}", Assert.Single(policy.Graph.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_EdgesOfTheBody_AreOfWhatWasCollected()
    {
        using var policy = new PolicyHarness("collect thing [\"a\", \"b\"] {\n\tBefore => Thing[\"c\"],\n}\nthing \"c\" {}\n");

        Export(policy, ("a", "h1", Form("one")));

        Assert.Equal([new EdgeKey(new("thing", "a"), new("thing", "c"))], policy.Graph.Edges.Keys);
        Assert.Empty(policy.Graph.Faults);
    }

    private static ResourceSpec Spec(string text, MetaParameters? meta = null) =>
        ResourceSpec.Create(PolicyHarness.Thing, "any", meta).With(PolicyHarness.Text, Value.Str(text));

    private static Value Form(string text) => ExportForm.Of(Spec(text));

    private static Value Form(Value fields, Value meta) => Value.From(new StructValue(["fields", "meta"], [fields, meta]));

    private static Value Struct(string name, Value value) => Value.From(new StructValue([name], [value]));

    private static Value Struct() => Value.From(new StructValue([], []));

    private static void Export(PolicyHarness policy, params (string Name, string Host, Value Data)[] exports)
    {
        policy.Set("thing", Value.List([.. exports.Select(static e => Value.From(new StructValue(["name", "host", "data"], [Value.Str(e.Name), Value.Str(e.Host), e.Data])))]));
        policy.Settle();
    }
}

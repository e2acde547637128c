using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>How fresh a value is, and what stands for it when it is not, in virtual time.</summary>
public sealed class FreshnessTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"signal\"\n";

    [Fact]
    public void Stale_SourceThatNeverPosts_IsTrueOnceTheTimeIsOver()
    {
        using var policy = Watch("signal.stale(inputs.number(\"n\"), 5000)", "%t");
        policy.Advance(4999);
        Assert.Empty(policy.Names);
        Assert.True(Assert.Single(policy.Graph.Faults).IsPending);

        policy.Advance(1);
        Assert.Equal("true", policy.TextOf("a"));

        policy.Set("n", Value.Int(1));
        Assert.Equal("false", policy.TextOf("a"));
    }

    [Fact]
    public void Stale_EqualReadings_CountThoughTheyAreCutOff()
    {
        using var policy = Watch("signal.stale(inputs.number(\"n\"), 5000)", "%t");
        policy.Set("n", Value.Int(1));
        for (var i = 0; i < 10; i++)
        {
            policy.Advance(4000);
            policy.Set("n", Value.Int(1));
            Assert.Equal("false", policy.TextOf("a"));
        }

        policy.Advance(4999);
        Assert.Equal("false", policy.TextOf("a"));
        policy.Advance(1);
        Assert.Equal("true", policy.TextOf("a"));
    }

    [Fact]
    public void Stale_MissingReadings_AreNoReadings()
    {
        using var policy = Watch("signal.stale(inputs.number(\"n\"), 5000)", "%t");
        policy.Set("n", Value.Int(1));
        policy.Advance(3000);
        policy.Miss("n", "gone");
        policy.Advance(1999);
        Assert.Equal("false", policy.TextOf("a"));
        policy.Advance(1);
        Assert.Equal("true", policy.TextOf("a"));
        policy.Miss("n", "gone");
        Assert.Equal("true", policy.TextOf("a"));
    }

    [Fact]
    public void Age_GrowsByTheSecondAndFallsWithAReading()
    {
        using var policy = Watch("signal.age(inputs.number(\"n\"))", "%d");
        policy.Set("n", Value.Int(1));
        Assert.Equal("0", policy.TextOf("a"));
        policy.Advance(2500);
        Assert.Equal("2", policy.TextOf("a"));
        policy.Set("n", Value.Int(1));
        Assert.Equal("0", policy.TextOf("a"));
        policy.Advance(999);
        Assert.Equal("0", policy.TextOf("a"));
        policy.Advance(1);
        Assert.Equal("1", policy.TextOf("a"));
    }

    [Fact]
    public void Age_TwoInputs_TheOlderOneDecides()
    {
        using var policy = Watch("signal.age(inputs.number(\"n\") + inputs.number(\"m\"))", "%d");
        policy.Post("m", Value.Int(1));
        policy.Set("n", Value.Int(1));
        policy.Advance(3000);
        policy.Set("n", Value.Int(2));
        Assert.Equal("3", policy.TextOf("a"));
        policy.Set("m", Value.Int(1));
        Assert.Equal("0", policy.TextOf("a"));
    }

    [Theory]
    [InlineData("if inputs.flag(\"c\") { inputs.number(\"x\") } else { inputs.number(\"y\") }")]
    [InlineData("$f()")]
    [InlineData("inputs.number(if inputs.flag(\"c\") { \"x\" } else { \"y\" })")]
    public void Stale_OtherInputBehindTheArgument_IsAwaitedFromThenOn(string x)
    {
        using var policy = new PolicyHarness(Import
            + "$f = if inputs.flag(\"c\") { func() { inputs.number(\"x\") } } else { func() { inputs.number(\"y\") } }\n$x = " + x + "\n"
            + "thing \"a\" {\n\ttext => fmt.printf(\"%t\", signal.stale($x, 5000)),\n}\n"
            + "thing \"b\" {\n\ttext => fmt.printf(\"%d\", signal.age($x)),\n}\n");
        policy.Post("x", Value.Int(1));
        policy.Set("c", Value.True);
        policy.Settle();
        policy.Advance(9000);
        Assert.Equal(("true", "9"), (policy.TextOf("a"), policy.TextOf("b")));

        // What decides is behind the argument, too.
        policy.Post("c", Value.True);
        policy.Set("x", Value.Int(1));
        Assert.Equal(("false", "0"), (policy.TextOf("a"), policy.TextOf("b")));

        policy.Set("c", Value.False);
        policy.Advance(4999);
        Assert.Equal("false", policy.TextOf("a"));
        policy.Post("c", Value.False);
        policy.Set("x", Value.Int(2));
        policy.Advance(1);
        Assert.Equal("true", policy.TextOf("a"));
        policy.Set("y", Value.Int(1));
        Assert.Equal(("false", "0"), (policy.TextOf("a"), policy.TextOf("b")));

        policy.Advance(3000);
        policy.Set("x", Value.Int(1));
        Assert.Equal("3", policy.TextOf("b"));
        policy.Set("c", Value.True);
        policy.Settle();
        Assert.Equal("0", policy.TextOf("b"));
    }

    [Fact]
    public void Age_LoopVariable_IsThatOfTheCollection()
    {
        using var policy = new PolicyHarness(Import
            + "for $i, $v in inputs.texts(\"l\") {\n\tthing \"${v}\" {\n\t\ttext => fmt.printf(\"%d\", signal.age($v)),\n\t}\n}\n"
            + "$ages = iter.map(inputs.texts(\"l\"), func($v) { signal.age($v) })\nthing \"sum\" {\n\ttext => fmt.printf(\"%d\", iter.reduce($ages, func($a, $b) { $a + $b })),\n}\n");
        policy.Set("l", Value.StrList(["a", "b"]));
        policy.Advance(2000);
        Assert.Equal(("2", "2", "4"), (policy.TextOf("a"), policy.TextOf("b"), policy.TextOf("sum")));
        policy.Set("l", Value.StrList(["a", "b"]));
        Assert.Equal(("0", "0", "0"), (policy.TextOf("a"), policy.TextOf("b"), policy.TextOf("sum")));
    }

    [Fact]
    public void Missing_FollowsTheArgument()
    {
        using var policy = Watch("signal.missing(inputs.number(\"n\"))", "%t");
        Assert.Empty(policy.Names);
        policy.Set("n", Value.Int(1));
        Assert.Equal("false", policy.TextOf("a"));
        policy.Miss("n", "gone");
        Assert.Equal("true", policy.TextOf("a"));
        Assert.Empty(policy.Graph.Faults);
        policy.Set("n", Value.Int(1));
        Assert.Equal("false", policy.TextOf("a"));
    }

    [Fact]
    public void LastGood_GoesMissingAndComesBack_HoldsForTheTimeGiven()
    {
        using var policy = Watch("signal.last_good(inputs.number(\"n\"), 5000) <|> 0", "%d");
        policy.Set("n", Value.Int(7));
        policy.Advance(60_000);
        policy.Miss("n", "gone");
        policy.Advance(4999);
        Assert.Equal("7", policy.TextOf("a"));
        policy.Miss("n", "still gone");
        policy.Advance(1);
        Assert.Equal("0", policy.TextOf("a"));
        policy.Set("n", Value.Int(8));
        Assert.Equal("8", policy.TextOf("a"));
        policy.Miss("n", "gone again");
        policy.Advance(4999);
        Assert.Equal("8", policy.TextOf("a"));
    }

    [Fact]
    public void LastGood_OtherInputThatIsPending_HoldsToo()
    {
        using var policy = Watch("signal.last_good(if inputs.flag(\"c\") { inputs.number(\"x\") } else { inputs.number(\"y\") }, 5000) <|> 0", "%d");
        policy.Post("x", Value.Int(7));
        policy.Set("c", Value.True);
        policy.Settle();
        policy.Set("c", Value.False);
        policy.Advance(4999);
        Assert.Equal("7", policy.TextOf("a"));
        policy.Advance(1);
        Assert.Equal("0", policy.TextOf("a"));
        policy.Set("y", Value.Int(9));
        Assert.Equal("9", policy.TextOf("a"));
    }

    [Fact]
    public void LastGood_AfterARestart_GoesOnWhereItWas()
    {
        var first = Watch("signal.last_good(inputs.number(\"n\"), 5000) <|> 0", "%d");
        first.Set("n", Value.Int(7));
        first.Miss("n", "gone");
        first.Advance(3000);
        using var second = first.Restart();
        second.Settle();

        Assert.Equal("7", second.TextOf("a"));
        second.Advance(1999);
        Assert.Equal("7", second.TextOf("a"));
        second.Advance(1);
        Assert.Equal("0", second.TextOf("a"));
    }

    [Fact]
    public void Freshness_AfterARestartWithASourceThatStaysSilent_CountsFromTheLastReading()
    {
        var first = new PolicyHarness(Import + """
            $n = inputs.number("n")
            thing "a" {
            	text => fmt.printf("%t", signal.stale($n, 5000)),
            }
            thing "b" {
            	text => fmt.printf("%d", signal.age($n)),
            }

            """);
        first.Set("n", Value.Int(1));
        first.Advance(3000);
        first.Inputs.Clear();
        using var second = first.Restart();
        second.Advance(1999);
        Assert.Empty(second.Names);
        second.Advance(1);
        Assert.Equal("true", second.TextOf("a"));

        // An age is known once the input behind it is.
        second.Set("n", Value.Int(1));
        Assert.Equal("0", second.TextOf("b"));
        Assert.Equal("false", second.TextOf("a"));
    }

    [Fact]
    public void FiredNodes_FreshnessOfOneInput_IsNotAskedAgainForAnother()
    {
        var calls = Enumerable.Range(0, 50).Select(static i => $"thing \"t{i}\" {{\n\ttext => fmt.printf(\"%t\", signal.stale(inputs.number(\"n{i}\"), 60000)),\n}}\n");
        using var policy = new PolicyHarness(Import + string.Concat(calls));
        for (var i = 0; i < 50; i++)
        {
            policy.Post($"n{i}", Value.Int(1));
        }

        policy.Settle();
        var fired = policy.Runtime.FiredNodes;
        policy.Set("n7", Value.Int(1));

        Assert.Equal(1, policy.Runtime.FiredNodes - fired);
    }

    private static PolicyHarness Watch(string expression, string verb) =>
        new(Import + $"thing \"a\" {{\n\ttext => fmt.printf(\"{verb}\", {expression}),\n}}\n");
}

using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>Nodes live as long as something needs them, and come back as if they had never been gone.</summary>
public sealed class NodeLifetimeTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"signal\"\n";

    [Fact]
    public void Stabilise_AliasOfAVariableThatWasDropped_IsBuiltAnew()
    {
        using var policy = new PolicyHarness(Import + """
            $b = inputs.number("n") + 1
            $a = $b
            if inputs.flag("c") {
            	thing "x" {
            		text => fmt.printf("%d", $a),
            	}
            }

            """);
        policy.Post("n", Value.Int(1));
        policy.Set("c", Value.True);
        policy.Settle();
        Assert.Equal("2", policy.TextOf("x"));

        policy.Set("c", Value.False);
        Assert.Equal(0, policy.Subscriptions("n"));
        policy.Set("n", Value.Int(5));
        policy.Set("c", Value.True);
        policy.Settle();

        Assert.Equal("6", policy.TextOf("x"));
    }

    [Fact]
    public void Stabilise_ClassParameterWhoseArgumentWasDropped_IsBuiltAnew()
    {
        using var policy = new PolicyHarness(Import + """
            class c($x) {
            	if inputs.flag("c") {
            		thing "x" {
            			text => fmt.printf("%d", $x),
            		}
            	}
            }
            $n = inputs.number("n")
            include c($n)

            """);
        policy.Post("n", Value.Int(1));
        policy.Set("c", Value.True);
        policy.Settle();
        policy.Set("c", Value.False);
        policy.Set("n", Value.Int(2));
        policy.Set("c", Value.True);
        policy.Settle();

        Assert.Equal("2", policy.TextOf("x"));
    }

    [Theory]
    [InlineData("$f = if inputs.flag(\"c\") { func($x) { $x + 1 } } else { func($x) { 0 } }\n")]
    [InlineData("$f = func($x) { if inputs.flag(\"c\") { $x + 1 } else { 0 } }\n")]
    [InlineData("$g = func($x) { func($y) { if inputs.flag(\"c\") { $x + $y } else { 0 } } }\n$h = $g(1)\n$f = func($x) { $h($x) }\n")]
    [InlineData("func f($x) { if inputs.flag(\"c\") { $x + 1 } else { 0 } }\n$f = func($x) { f($x) }\n")]
    public void Stabilise_ArgumentThatTheBodyDoesNotAlwaysNeed_ComesAndGoes(string function)
    {
        using var policy = new PolicyHarness(Import + function + "thing \"x\" {\n\ttext => fmt.printf(\"%d\", $f(inputs.number(\"n\"))),\n}\n");
        policy.Set("c", Value.False);
        policy.Settle();
        Assert.Equal("0", policy.TextOf("x"));
        Assert.Equal(0, policy.Subscriptions("n"));

        for (var i = 1; i < 4; i++)
        {
            policy.Post("n", Value.Int(i));
            policy.Set("c", Value.True);
            policy.Settle();
            Assert.Equal(i + 1, int.Parse(policy.TextOf("x"), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(1, policy.Subscriptions("n"));
            policy.Set("n", Value.Int(i + 10));
            Assert.Equal(i + 11, int.Parse(policy.TextOf("x"), System.Globalization.CultureInfo.InvariantCulture));

            policy.Set("c", Value.False);
            Assert.Equal("0", policy.TextOf("x"));
            Assert.Equal(0, policy.Subscriptions("n"));
        }
    }

    [Theory]
    [InlineData("inputs.numbers(\"l\")")]
    [InlineData("[1, 2, 3]")]
    public void Stabilise_ReduceThatDoesNotAlwaysNeedWhatCameBefore_ComesAndGoes(string list)
    {
        using var policy = new PolicyHarness(Import + $$"""
            $sum = iter.reduce(0, {{list}}, func($a, $x) { if inputs.flag("c") { ($a + $x) * inputs.number("n") } else { $x } })
            thing "x" {
            	text => fmt.printf("%d", $sum),
            }

            """);
        policy.Post("l", Value.List([Value.Int(1), Value.Int(2), Value.Int(3)]));
        policy.Post("n", Value.Int(1));
        policy.Set("c", Value.True);
        policy.Settle();
        Assert.Equal("6", policy.TextOf("x"));

        policy.Set("c", Value.False);
        Assert.Equal("3", policy.TextOf("x"));
        policy.Set("n", Value.Int(2));
        policy.Set("c", Value.True);
        policy.Settle();

        // ((0+1)*2 + 2) * 2 + 3) * 2
        Assert.Equal("22", policy.TextOf("x"));
    }

    [Fact]
    public void Stabilise_SourceWhoseArgumentGoesMissingAndComesBack_HasItsReadingAgain()
    {
        using var policy = new PolicyHarness(Import + "thing \"x\" {\n\ttext => inputs.text(inputs.text(\"which\")),\n}\n");
        policy.Post("a", Value.Str("from a"));
        policy.Set("which", Value.Str("a"));
        policy.Settle();
        policy.Miss("which", "gone");
        Assert.Single(policy.Graph.Faults);

        policy.Set("a", Value.Str("newer"));
        Assert.Single(policy.Graph.Faults);
        policy.Set("which", Value.Str("a"));
        policy.Settle();

        Assert.Empty(policy.Graph.Faults);
        Assert.Equal("newer", policy.TextOf("x"));
    }

    [Fact]
    public void NodeCount_AfterManyFlips_IsThatOfAFreshRuntime()
    {
        const string Policy = Import + """
            $n = inputs.number("n")
            $m = $n * 2
            $alias = $m
            $f = if inputs.flag("a") { func($x) { $x + $alias } } else { func($x) { history($x, 1000) } }
            func twice($x) { $x + $x }
            $l = iter.map(inputs.numbers("l"), func($x) { if inputs.flag("b") { twice($x) + $f($x) } else { $x + 1 } })
            $r = iter.reduce(0, $l, func($a, $x) { if inputs.flag("c") { $a + $x } else { $x } })
            thing "x" {
            	text => fmt.printf("%d %d %d", $r, $f(inputs.number("k")) <|> 0, len(iter.filter($l, func($x) { $x > $alias }))),
            }
            if inputs.flag("c") {
            	for $i, $v in inputs.texts("t") {
            		$s = fmt.printf("%s%d", $v, $i + $alias)
            		if inputs.flag("a") {
            			thing "t${s}" {
            				text => if signal.stale($alias, 5000) { "stale" } else { "good" },
            			}
            		} else {
            			forkv $k, $w in inputs.table("m") {
            				thing "u${s}${k}" {
            					text => fmt.printf("%d", $w + $f($i)),
            				}
            			}
            		}
            	}
            }

            """;
        var random = new Random(7);
        using var policy = new PolicyHarness(Policy);
        for (var i = 0; i < 300; i++)
        {
            foreach (var flag in (ReadOnlySpan<string>)["a", "b", "c"])
            {
                policy.Post(flag, Value.Bool(random.Next(2) == 0));
            }

            policy.Post("n", Value.Int(random.Next(4)));
            policy.Post("k", Value.Int(random.Next(4)));
            policy.Post("l", Value.List([.. Enumerable.Range(0, random.Next(5)).Select(_ => Value.Int(random.Next(3)))]));
            policy.Post("t", Value.StrList(Enumerable.Range(0, random.Next(5)).Select(_ => (Str)$"v{random.Next(3)}")));
            policy.Post("m", Value.From(new MapValue(Enumerable.Range(0, random.Next(4)).Select(k => KeyValuePair.Create(Value.Str($"k{k}"), Value.Int(random.Next(3)))))));
            policy.Settle();
        }

        var subscriptions = policy.Inputs.AllSubscriptions;
        using var fresh = policy.Fresh();
        fresh.Settle();

        Assert.Equal(fresh.Names, policy.Names, StringComparer.Ordinal);
        Assert.Equal(fresh.Runtime.NodeCount, policy.Runtime.NodeCount);
        Assert.Equal(policy.Inputs.AllSubscriptions - subscriptions, subscriptions);
        Assert.Equal(Scopes(fresh.Runtime.Root), Scopes(policy.Runtime.Root));
        Assert.InRange(HeldNodes(policy.Runtime.Root), 0, (2 * HeldNodes(fresh.Runtime.Root)) + (33 * Scopes(fresh.Runtime.Root)));
        Assert.Equal(fresh.Runtime.StatefulCalls, policy.Runtime.StatefulCalls);
        Assert.Equal(fresh.Runtime.LenientCalls, policy.Runtime.LenientCalls);
    }

    [Fact]
    public void NodeCount_RootVariableNeededByABranch_GoesWithTheBranch()
    {
        using var policy = new PolicyHarness(Import + "$n = inputs.number(\"n\") + 1\nif inputs.flag(\"c\") {\n\tthing \"x\" {\n\t\tcount => $n,\n\t}\n}\n");
        policy.Set("c", Value.False);
        var nodes = policy.Runtime.NodeCount;
        for (var i = 0; i < 100; i++)
        {
            policy.Set("c", Value.True);
            Assert.Equal(1, policy.Subscriptions("n"));
            policy.Set("c", Value.False);
            Assert.Equal(0, policy.Subscriptions("n"));
        }

        Assert.Equal(nodes, policy.Runtime.NodeCount);
        Assert.InRange(policy.Runtime.Root.Nodes.Count, 0, 40);
        Assert.Single(policy.Runtime.Root.Children);
    }

    [Fact]
    public void NodeCount_ConstantsAndLiterals_AreNotCounted()
    {
        using var policy = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tthing \"x\" {\n\t\ttext => fmt.printf(\"%d %s\", inputs.number(\"n\") + 1, \"a\"),\n\t}\n}\n");
        policy.Set("c", Value.False);
        var nodes = policy.Runtime.NodeCount;
        for (var i = 0; i < 5; i++)
        {
            policy.Set("c", Value.True);
            policy.Set("c", Value.False);
        }

        Assert.Equal(nodes, policy.Runtime.NodeCount);
    }

    [Fact]
    public void FiredNodes_OneOfManyInputs_FiresOnlyWhatIsBehindIt()
    {
        var lines = Enumerable.Range(0, 100).Select(static i => $"thing \"t{i}\" {{\n\ttext => fmt.printf(\"%d\", inputs.number(\"n{i}\") + 1),\n}}\n");
        using var policy = new PolicyHarness(Import + string.Concat(lines));
        for (var i = 0; i < 100; i++)
        {
            policy.Post($"n{i}", Value.Int(i));
        }

        policy.Settle();
        var fired = policy.Runtime.FiredNodes;

        policy.Set("n42", Value.Int(7));

        // The sum, the text, the resource.
        Assert.Equal(3, policy.Runtime.FiredNodes - fired);
        Assert.Single(policy.Delta.Changed);

        fired = policy.Runtime.FiredNodes;
        policy.Set("n42", Value.Int(7));
        Assert.Equal(0, policy.Runtime.FiredNodes - fired);
    }

    [Fact]
    public void FiredNodes_EqualResultInTheMiddle_CutsOff()
    {
        using var policy = new PolicyHarness(Import + "$big = inputs.number(\"n\") > 10\nthing \"x\" {\n\ttext => fmt.printf(\"%t\", not $big),\n}\n");
        policy.Set("n", Value.Int(1));
        var fired = policy.Runtime.FiredNodes;

        policy.Set("n", Value.Int(2));
        Assert.Equal(1, policy.Runtime.FiredNodes - fired);

        policy.Set("n", Value.Int(20));
        Assert.Equal(5, policy.Runtime.FiredNodes - fired);
        Assert.Equal("false", policy.TextOf("x"));
    }

    [Fact]
    public void FiredNodes_ManyTurnsComeAndGo_FollowTheirNumber()
    {
        using var policy = new PolicyHarness(Import + """
            for $i, $v in inputs.texts("l") {
            	$x = if inputs.flag("c") { "a${v}" } else { "b${v}" }
            	thing "${v}" {
            		text => $x,
            	}
            }

            """);
        policy.Post("c", Value.True);
        policy.Set("l", Value.StrList([]));
        var fired = policy.Runtime.FiredNodes;
        policy.Set("l", Value.StrList(Enumerable.Range(0, 20_000).Select(static i => (Str)$"t{i}")));
        policy.Settle();
        Assert.Equal(20_000, policy.Graph.Vertices.Count);
        Assert.InRange(policy.Runtime.FiredNodes - fired, 20_000, 300_000);

        policy.Set("l", Value.StrList([]));

        Assert.Empty(policy.Graph.Vertices);
        Assert.Empty(policy.Runtime.Root.Children);
        Assert.Equal(0, policy.Subscriptions("c"));
    }

    [Fact]
    public void Stabilise_ProblemThatStays_IsPublishedOnce()
    {
        using var policy = new PolicyHarness(Import + """
            thing "a" {
            	text => "1",
            }
            thing "a" {
            	text => "2",
            }
            thing "b" {
            	text => fmt.printf("%d", inputs.number("n") * 0),
            }

            """);
        policy.Set("n", Value.Int(1));
        var published = policy.Published;

        policy.Set("n", Value.Int(2));
        policy.Step();

        Assert.Equal(published, policy.Published);
    }

    private static int Scopes(Mgmt.Policies.Runtime.NodeScope scope) => 1 + scope.Children.Sum(Scopes);

    private static int HeldNodes(Mgmt.Policies.Runtime.NodeScope scope) => scope.Nodes.Count + scope.Children.Sum(HeldNodes);
}

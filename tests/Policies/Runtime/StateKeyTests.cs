using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>Calls that carry state keep apart, and a restart changes nothing that can be seen.</summary>
public sealed class StateKeyTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"signal\"\n";

    private const string Everywhere = Import + """
        func held($c) { signal.held($c, 1000) }
        $late = func($x) { history($x, 700) }
        $fa = inputs.flag("a")
        $fb = inputs.flag("b")
        $p = $late(inputs.number("n"))
        $q = $late(inputs.number("m"))
        $pick = if $fa { func($x) { history($x, 300) } } else { func($x) { history($x, 900) } }
        if $fb {
        	thing "q" {
        		text => fmt.printf("%d", $q),
        	}
        }
        if $fa {
        	thing "p" {
        		text => fmt.printf("%d %t", $p, held($fb)),
        	}
        }
        thing "r" {
        	text => fmt.printf("%t %t %t", held($fa), held($fb), held($fa and $fb)),
        	anything => iter.map(inputs.texts("l"), func($x) { struct{a => history(inputs.number("n"), 500), b => $late(inputs.number("m")), c => $x} }),
        }
        thing "s" {
        	anything => iter.map(inputs.texts("l"), func($x) { $pick(inputs.number("n")) }),
        	items => iter.map([1, 2], func($x) { fmt.printf("%d", $late($x * inputs.number("m"))) }),
        }
        for $i, $v in inputs.texts("l") {
        	$h = $late(inputs.number("n") + $i)
        	thing "for${v}" {
        		anything => if $fa { struct{x => $h, y => held($fb)} } else { struct{x => 0, y => signal.held(not $fb, 400)} },
        	}
        }
        for $i, $v in ["x", "y"] {
        	$h = $late(inputs.number("n") * $i)
        	$k = held($fa)
        	if $fb {
        		thing "c${v}" {
        			text => fmt.printf("%d", $h),
        		}
        	} else {
        		thing "d${v}" {
        			text => fmt.printf("%t %d", $k, signal.last_good(inputs.number("n"), 2000) <|> 0 - 1),
        		}
        	}
        }

        """;

    [Fact]
    public void SaveState_OneFunctionCalledFromTwoBranches_KeepsApartWhichCallIsWhich()
    {
        const string Policy = Import + """
            $f = func($x) { history($x, 10000) }
            $p = $f(inputs.number("n"))
            $q = $f(inputs.number("m"))
            if inputs.flag("a") {
            	thing "p" {
            		text => fmt.printf("%d", $p),
            	}
            }
            if inputs.flag("b") {
            	thing "q" {
            		text => fmt.printf("%d", $q),
            	}
            }

            """;
        var first = new PolicyHarness(Policy);
        first.Post("n", Value.Int(1));
        first.Post("m", Value.Int(2));
        first.Post("a", Value.False);
        first.Set("b", Value.True);
        first.Settle();
        first.Set("a", Value.True);
        first.Settle();
        first.Advance(1000);
        first.Post("n", Value.Int(10));
        first.Set("m", Value.Int(20));
        Assert.Equal(("1", "2"), (first.TextOf("p"), first.TextOf("q")));

        using var second = first.Restart();
        second.Settle();

        Assert.Equal(("1", "2"), (second.TextOf("p"), second.TextOf("q")));
    }

    [Fact]
    public void SaveState_OneFunctionGivenToTwoMaps_KeepsApartWhichCallIsWhich()
    {
        const string Policy = Import + """
            $f = func($x) { history($x, 10000) }
            $p = iter.map(inputs.numbers("n"), $f)
            $q = iter.map(inputs.numbers("m"), $f)
            if inputs.flag("a") {
            	thing "p" {
            		anything => $p,
            	}
            }
            thing "q" {
            	anything => $q,
            }

            """;
        var first = new PolicyHarness(Policy);
        first.Post("n", Value.List([Value.Int(1)]));
        first.Post("m", Value.List([Value.Int(2)]));
        first.Set("a", Value.True);
        first.Settle();
        first.Advance(1000);
        first.Post("n", Value.List([Value.Int(10)]));
        first.Set("m", Value.List([Value.Int(20)]));

        using var second = first.Restart();
        second.Settle();

        Assert.Equal("[1]", PolicyHarness.Anything.Of(second.Graph.Vertices[new("thing", "p")]).ToString());
        Assert.Equal("[2]", PolicyHarness.Anything.Of(second.Graph.Vertices[new("thing", "q")]).ToString());
    }

    [Fact]
    public void SaveState_BranchThatWentAndCame_BeginsAnewAlsoAfterARestart()
    {
        var first = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tthing \"a\" {\n\t\ttext => history(inputs.text(\"t\"), 10000),\n\t}\n}\n");
        first.Post("t", Value.Str("old"));
        first.Set("c", Value.True);
        first.Settle();
        first.Advance(1000);
        using var second = first.Restart();
        second.Settle();
        second.Set("t", Value.Str("new"));
        Assert.Equal("old", second.TextOf("a"));

        second.Set("c", Value.False);
        second.Set("c", Value.True);
        second.Settle();

        Assert.Equal("new", second.TextOf("a"));
    }

    [Fact]
    public void SaveState_InputsHaveNotArrivedYet_KeepsWhatEarlierRunsSaved()
    {
        var first = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tthing \"a\" {\n\t\ttext => history(inputs.text(\"t\"), 10000),\n\t}\n}\n");
        first.Post("t", Value.Str("old"));
        first.Set("c", Value.True);
        first.Settle();
        first.Advance(1000);
        first.Inputs.Clear();
        var second = first.Restart();
        using var third = second.Restart();
        third.Post("t", Value.Str("new"));
        third.Set("c", Value.True);
        third.Settle();

        Assert.Equal("old", third.TextOf("a"));
    }

    [Fact]
    public void SaveState_StateThatNothingAskedForOnceAllHadArrived_IsNotKept()
    {
        var first = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tthing \"a\" {\n\t\ttext => history(inputs.text(\"t\"), 10000),\n\t}\n}\n");
        first.Post("t", Value.Str("old"));
        first.Set("c", Value.True);
        first.Settle();
        first.Advance(1000);
        first.Post("c", Value.False);
        var second = first.Restart();
        second.Settle();
        Assert.Empty(second.Runtime.SaveState());
        second.Dispose();
    }

    [Fact]
    public void SaveState_EqualElements_HaveAStateEach()
    {
        var first = new PolicyHarness(Import + "for $i, $v in inputs.texts(\"l\") {\n\tthing [fmt.printf(\"t%d\", $i)] {\n\t\ttext => history(inputs.text(\"${v}\"), 10000),\n\t}\n}\n");
        first.Post("x", Value.Str("old"));
        first.Set("l", Value.StrList(["x"]));
        first.Settle();
        first.Advance(2000);
        first.Post("x", Value.Str("new"));
        first.Set("l", Value.StrList(["x", "x"]));
        first.Settle();
        Assert.Equal(("old", "new"), (first.TextOf("t0"), first.TextOf("t1")));
        using var second = first.Restart();
        second.Settle();

        Assert.Equal(("old", "new"), (second.TextOf("t0"), second.TextOf("t1")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Restart_AtAnyMoment_ChangesNothingThatCanBeSeen(int seed)
    {
        for (var run = 0; run < 10; run++)
        {
            var random = new Random((seed * 1000) + run);
            using var steady = new PolicyHarness(Everywhere, Inputs.Value);
            var restarted = new PolicyHarness(Everywhere, Others.Value);
            try
            {
                // What is kept while an input has yet to arrive is the last good definition, which a restart does not keep.
                foreach (var policy in (PolicyHarness[])[steady, restarted])
                {
                    policy.Post("a", Value.False);
                    policy.Post("b", Value.True);
                    policy.Post("n", Value.Int(1));
                    policy.Post("m", Value.Int(2));
                    policy.Post("l", Value.StrList(["e0"]));
                }

                for (var step = 0; step < 40; step++)
                {
                    foreach (var edit in Edits(random))
                    {
                        edit(steady);
                        edit(restarted);
                    }

                    var time = random.Next(5) * 100;
                    Go(steady, time);
                    Go(restarted, time);
                    if (random.Next(4) == 0)
                    {
                        restarted = restarted.Restart();
                        restarted.Settle();
                    }

                    Assert.Equal(Show(steady), Show(restarted));
                }
            }
            finally
            {
                restarted.Dispose();
                Inputs.Value.Clear();
                Others.Value.Clear();
            }
        }
    }

    private static readonly Lazy<TestInputs> Inputs = new(static () => new());
    private static readonly Lazy<TestInputs> Others = new(static () => new());

    private static void Go(PolicyHarness policy, int time)
    {
        policy.Settle();
        policy.Advance(time);
        policy.Settle();
    }

    private static List<Action<PolicyHarness>> Edits(Random random)
    {
        var edits = new List<Action<PolicyHarness>>();
        for (var i = random.Next(3); i >= 0; i--)
        {
            var number = Value.Int(random.Next(100));
            var flag = Value.Bool(random.Next(2) == 0);
            var list = Value.StrList(Enumerable.Range(0, random.Next(4)).Select(_ => (Str)$"e{random.Next(3)}").Distinct());
            edits.Add(random.Next(5) switch
            {
                0 => p => p.Post("a", flag),
                1 => p => p.Post("b", flag),
                2 => p => p.Post("n", number),
                3 => p => p.Post("m", number),
                _ => p => p.Post("l", list),
            });
        }

        return edits;
    }

    private static string Show(PolicyHarness policy) => string.Join(
        '\n',
        policy.Graph.Vertices.OrderBy(static v => v.Key).Select(static v => $"{v.Key.Name}: {PolicyHarness.Text.Of(v.Value)} {v.Value.Effective(PolicyHarness.Anything.Index)} {v.Value.Effective(PolicyHarness.Items.Index)}")
            .Concat(policy.Graph.Faults.Select(static f => f.Reason).Order(StringComparer.Ordinal)));
}

using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

public sealed class PolicyRuntimeTests
{
    private const string Import = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"signal\"\n";

    [Fact]
    public void Stabilise_ConstantPolicy_YieldsGraphWithoutNodesThatFireAgain()
    {
        using var policy = new PolicyHarness("$x = 1 + 2\nthing \"a\" {\n\tcount => $x,\n}\n");

        Assert.Equal(3, PolicyHarness.Count.Of(policy.Graph.Vertices[new("thing", "a")]));
        var fired = policy.Runtime.FiredNodes;
        policy.Advance(10_000);
        Assert.Equal(fired, policy.Runtime.FiredNodes);
        Assert.Equal(1, policy.Published);
    }

    [Fact]
    public void Stabilise_DiamondLadder_YieldsOneGraphAnEvent()
    {
        const int Depth = 20;
        var lines = Enumerable.Range(1, Depth).Select(i => $"$x{i} = $x{i - 1} + $x{i - 1}\n");
        using var policy = new PolicyHarness(Import + "$x0 = inputs.number(\"n\")\n" + string.Concat(lines) + $"thing \"a\" {{\n\ttext => fmt.printf(\"%d\", $x{Depth}),\n}}\n");
        policy.Set("n", Value.Int(1));
        var published = policy.Published;
        var fired = policy.Runtime.FiredNodes;

        policy.Set("n", Value.Int(3));

        Assert.Equal((3 << Depth).ToString(System.Globalization.CultureInfo.InvariantCulture), policy.TextOf("a"));
        Assert.Equal(published + 1, policy.Published);
        Assert.InRange(policy.Runtime.FiredNodes - fired, Depth, Depth + 4);
    }

    [Fact]
    public void Stabilise_EqualReading_IsCutOff()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => fmt.printf(\"%d\", inputs.number(\"n\") * 0),\n}\n");
        policy.Set("n", Value.Int(1));
        var published = policy.Published;

        policy.Set("n", Value.Int(2));

        Assert.Equal(published, policy.Published);
    }

    [Fact]
    public void Stabilise_SameInputTwice_IsNeverSeenAtTwoInstants()
    {
        using var policy = new PolicyHarness(Import + "$n = inputs.number(\"n\")\nthing \"a\" {\n\ttext => fmt.printf(\"%d\", $n - $n),\n}\n");
        for (var i = 0; i < 50; i++)
        {
            policy.Set("n", Value.Int(i));
            Assert.Equal("0", policy.TextOf("a"));
        }
    }

    [Fact]
    public void Stabilise_IfFlipsInBigPolicy_FiresFewNodesAndStartsOnlyTheBranch()
    {
        using var policy = new PolicyHarness(Import + """
            $l = inputs.texts("l")
            for $i, $v in $l {
            	thing "${v}" {
            		text => fmt.printf("%d %s", $i, $v),
            	}
            }
            if inputs.flag("on") {
            	thing "extra1" {}
            	thing "extra2" {}
            }

            """);
        policy.Post("l", Value.StrList(Enumerable.Range(0, 10_000).Select(static i => (Str)$"t{i}")));
        policy.Set("on", Value.False);
        Assert.Equal(10_000, policy.Graph.Vertices.Count);
        var fired = policy.Runtime.FiredNodes;

        policy.Set("on", Value.True);

        Assert.InRange(policy.Runtime.FiredNodes - fired, 1, 50);
        Assert.Equal(["extra1", "extra2"], policy.Delta.Added.Order().Select(static v => v.Name.ToString()), StringComparer.Ordinal);
        Assert.Empty(policy.Delta.Changed);
        Assert.Empty(policy.Delta.Removed);
    }

    [Fact]
    public void Stabilise_ListGrowsAtItsHead_KeepsTheOtherTurns()
    {
        using var policy = new PolicyHarness(Import + "for $i, $v in inputs.texts(\"l\") {\n\tthing \"${v}\" {\n\t\ttext => \"x${v}\",\n\t}\n}\n");
        policy.Set("l", Value.StrList(["a", "b"]));

        policy.Set("l", Value.StrList(["c", "a", "b"]));

        Assert.Equal(["c"], policy.Delta.Added.Select(static v => v.Name.ToString()), StringComparer.Ordinal);
        Assert.Empty(policy.Delta.Changed);
        Assert.Equal("xc", policy.TextOf("c"));
    }

    [Fact]
    public void Stabilise_LoopOverMap_FollowsKeys()
    {
        using var policy = new PolicyHarness(Import + "forkv $k, $v in inputs.table(\"m\") {\n\tthing \"${k}\" {\n\t\ttext => fmt.printf(\"%d\", $v),\n\t}\n}\n");
        policy.Set("m", Map(("a", 1), ("b", 2)));
        policy.Set("m", Map(("b", 3), ("c", 4)));

        Assert.Equal(["b", "c"], policy.Names);
        Assert.Equal("3", policy.TextOf("b"));
        Assert.Single(policy.Delta.Changed);
    }

    [Fact]
    public void Stabilise_FailedInput_FreezesOnlyWhatItReaches()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => inputs.text(\"a\"),\n}\nthing \"b\" {\n\ttext => inputs.text(\"b\"),\n}\n");
        policy.Post("a", Value.Str("1"));
        policy.Set("b", Value.Str("1"));

        policy.Miss("a", "the network is down");
        policy.Set("b", Value.Str("2"));

        Assert.Equal("1", policy.TextOf("a"));
        Assert.Equal("2", policy.TextOf("b"));
        var fault = Assert.Single(policy.Graph.Faults);
        Assert.Contains("the network is down", fault.Reason, StringComparison.Ordinal);
        Assert.Equal([new VertexId("thing", "a")], fault.Frozen);
        Assert.False(fault.IsPending);

        policy.Set("a", Value.Str("3"));
        Assert.Empty(policy.Graph.Faults);
        Assert.Equal("3", policy.TextOf("a"));
    }

    [Fact]
    public void Stabilise_PendingInput_IsAbsentAndSaysWhatItWaitsFor()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => inputs.text(\"a\"),\n}\nthing \"b\" {}\n");

        Assert.Equal(["b"], policy.Names);
        var fault = Assert.Single(policy.Graph.Faults);
        Assert.True(fault.IsPending);
        Assert.Contains("inputs.text(\"a\")", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Stabilise_FailedCondition_FreezesItsBranch()
    {
        using var policy = new PolicyHarness(Import + "if inputs.flag(\"c\") {\n\tthing \"a\" {\n\t\ttext => inputs.text(\"t\"),\n\t}\n}\n");
        policy.Post("c", Value.True);
        policy.Set("t", Value.Str("1"));
        Assert.Equal(["a"], policy.Names);

        policy.Miss("c", "gone");
        policy.Set("t", Value.Str("2"));
        Assert.Equal("1", policy.TextOf("a"));
        Assert.Equal([new VertexId("thing", "a")], Assert.Single(policy.Graph.Faults).Frozen);

        policy.Set("c", Value.True);
        Assert.Equal("2", policy.TextOf("a"));
        policy.Set("c", Value.False);
        Assert.Empty(policy.Names);
        Assert.Empty(policy.Graph.Faults);
    }

    [Fact]
    public void Stabilise_Except_TakesTheOtherValueOnlyWhileTheFirstFails()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => inputs.text(\"a\") <|> inputs.text(\"b\"),\n}\n");
        policy.Set("a", Value.Str("first"));
        Assert.Equal(0, policy.Subscriptions("b"));

        policy.Post("b", Value.Str("second"));
        policy.Miss("a", "gone");
        Assert.Equal("second", policy.TextOf("a"));
        Assert.Equal(1, policy.Subscriptions("b"));

        policy.Set("a", Value.Str("again"));
        Assert.Equal("again", policy.TextOf("a"));
        Assert.Equal(0, policy.Subscriptions("b"));
    }

    [Fact]
    public void Stabilise_NestedIfExpressions_EvaluateOnlyTheBranchTaken()
    {
        using var policy = new PolicyHarness(Import + "$n = inputs.number(\"n\")\nthing \"a\" {\n\ttext => if $n > 10 { inputs.text(\"big\") } else { if $n > 5 { \"middle\" } else { \"small\" } },\n}\n");
        policy.Set("n", Value.Int(7));
        Assert.Equal("middle", policy.TextOf("a"));
        policy.Set("n", Value.Int(1));
        Assert.Equal("small", policy.TextOf("a"));
        Assert.Equal(0, policy.Subscriptions("big"));
        policy.Set("n", Value.Int(11));
        Assert.Equal(1, policy.Subscriptions("big"));
        policy.Set("big", Value.Str("huge"));
        Assert.Equal("huge", policy.TextOf("a"));
        policy.Set("n", Value.Int(6));
        Assert.Equal("middle", policy.TextOf("a"));
        Assert.Equal(0, policy.Subscriptions("big"));
    }

    [Fact]
    public void Stabilise_SourceArgumentChanges_SubscribesAnew()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => inputs.text(inputs.text(\"which\")),\n}\n");
        policy.Post("x", Value.Str("from x"));
        policy.Post("y", Value.Str("from y"));
        policy.Set("which", Value.Str("x"));
        policy.Step();
        Assert.Equal("from x", policy.TextOf("a"));

        policy.Set("which", Value.Str("y"));
        policy.Step();

        Assert.Equal("from y", policy.TextOf("a"));
        Assert.Equal(0, policy.Subscriptions("x"));
    }

    [Fact]
    public void Stabilise_FunctionsAndClosures_CaptureWhereTheyStand()
    {
        using var policy = new PolicyHarness(Import + """
            $base = 10
            func twice($x) { $x + $x }
            $add = func($y) { $base + $y }
            class c($name, $n) {
            	thing "${name}" {
            		text => fmt.printf("%d", twice($add($n))),
            	}
            }
            include c("one", 1)
            include c("two", 2)
            thing "three" {
            	text => twice("ab"),
            }

            """);

        Assert.Equal("22", policy.TextOf("one"));
        Assert.Equal("24", policy.TextOf("two"));
        Assert.Equal("abab", policy.TextOf("three"));
    }

    [Fact]
    public void Stabilise_FunctionValueChosenAtRunTime_IsCalled()
    {
        using var policy = new PolicyHarness(Import + "$f = if inputs.flag(\"c\") { func($x) { $x + 1 } } else { func($x) { $x * 100 } }\nthing \"a\" {\n\ttext => fmt.printf(\"%d\", $f(2)),\n}\n");
        policy.Set("c", Value.True);
        Assert.Equal("3", policy.TextOf("a"));
        policy.Set("c", Value.False);
        Assert.Equal("200", policy.TextOf("a"));
    }

    [Fact]
    public void Stabilise_History_WakesByItselfWhenAnOldValueAgesIn()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => history(inputs.text(\"t\"), 1000),\n}\n");
        policy.Set("t", Value.Str("old"));
        policy.Advance(5000);
        policy.Set("t", Value.Str("new"));
        Assert.Equal("old", policy.TextOf("a"));

        policy.Advance(999);
        Assert.Equal("old", policy.TextOf("a"));
        policy.Advance(1);
        Assert.Equal("new", policy.TextOf("a"));
    }

    [Fact]
    public void SaveState_RestoredInAnotherRuntime_GoesOnWhereItWas()
    {
        const string Policy = Import + "thing \"a\" {\n\ttext => fmt.printf(\"%t\", signal.schmitt(inputs.level(\"x\"), 0.8, 0.2)),\n}\n";
        using var first = new PolicyHarness(Policy);
        first.Set("x", Value.Float(0.9));
        using var second = new PolicyHarness(Policy, first.Runtime.SaveState());

        second.Set("x", Value.Float(0.5));

        Assert.Equal("true", second.TextOf("a"));
    }

    [Fact]
    public void Decisions_ChangedField_NamesInputsAndReasons()
    {
        using var policy = new PolicyHarness(Import + "thing \"a\" {\n\ttext => if signal.schmitt(inputs.level(\"x\"), 0.8, 0.2) { \"on\" } else { \"off\" },\n}\n");
        policy.Set("x", Value.Float(0.1));
        policy.Set("x", Value.Float(0.9));

        var decision = Assert.Single(policy.Decisions);
        Assert.Equal(("text", "off", "on"), (decision.Property, decision.From, decision.To));
        Assert.Equal("inputs.level(\"x\")", Assert.Single(decision.Inputs).Name);
        Assert.Contains("0.9", Assert.Single(decision.Steps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Stabilise_EdgesAndSends_FollowTheirResources()
    {
        using var policy = new PolicyHarness(Import + """
            if inputs.flag("c") {
            	thing "b" {
            		Listen => Thing["a"],
            	}
            }
            thing "a" {}
            Thing["a"].output -> Thing["b"].text

            """);
        policy.Set("c", Value.True);
        var edge = Assert.Single(policy.Graph.Edges);
        Assert.True(edge.Value);
        Assert.Single(policy.Graph.Sends);

        policy.Set("c", Value.False);
        Assert.Empty(policy.Graph.Edges);
        Assert.Empty(policy.Graph.Sends);
    }

    [Fact]
    public void Diagnose_ConflictingDuplicates_AreRefusedAndNamed()
    {
        using var policy = new PolicyHarness("thing \"a\" {\n\ttext => \"1\",\n}\nthing \"a\" {\n\ttext => \"2\",\n}\n");

        var fault = Assert.Single(policy.Runtime.Diagnose());
        Assert.Equal("MCL5004", fault.Code);
        Assert.Equal(4, fault.Span!.Line);
    }

    [Theory]
    [InlineData("strings.substr(\"a\", 0, 9)", true)]
    [InlineData("regexp.match(\"(\", \"a\")", false)]
    public void Diagnose_UncaughtFailure_HintsAtAnotherValueWhereOneCouldBeGiven(string expression, bool isCatchable)
    {
        using var policy = new PolicyHarness($"import \"strings\"\nimport \"regexp\"\nthing \"a\" {{\n\tanything => {expression},\n}}\n");

        var fault = Assert.Single(policy.Runtime.Diagnose());
        Assert.Equal("MCL4001", fault.Code);
        Assert.Equal(isCatchable, fault.Hint is not null);
    }

    [Fact]
    public void Diagnose_Cycle_IsNamed()
    {
        using var policy = new PolicyHarness("thing \"a\" {}\nthing \"b\" {}\nThing[\"a\"] -> Thing[\"b\"] -> Thing[\"a\"]\n");

        Assert.Equal("MCL5006", Assert.Single(policy.Runtime.Diagnose()).Code);
    }

    [Fact]
    public void Diagnose_EdgeToNothing_IsNamed()
    {
        using var policy = new PolicyHarness("thing \"a\" {}\nThing[\"a\"] -> Thing[\"b\"]\n");

        Assert.Equal("MCL5005", Assert.Single(policy.Runtime.Diagnose()).Code);
    }

    [Theory]
    [InlineData("thing \"a\" {\n\ttxt => \"1\",\n}\n", "MCL3010", "did you mean `text`?")]
    [InlineData("thing \"a\" {\n\ttext => 1,\n}\n", "MCL3001", null)]
    [InlineData("$x = $y\n", "MCL2004", null)]
    [InlineData("$name = 1\n$x = $nam\n", "MCL2004", "did you mean `$name`?")]
    [InlineData("$x = $x + 1\n", "MCL2003", null)]
    [InlineData("func f($x) { g($x) }\nfunc g($x) { f($x) }\n", "MCL2003", null)]
    [InlineData("import \"fmtt\"\n", "MCL2012", "did you mean `fmt`?")]
    [InlineData("$x = fmt.printf(\"a\")\n", "MCL2005", "is `import \"fmt\"` missing?")]
    [InlineData("import \"fmt\"\nthing \"a\" {\n\ttext => fmt.printf(\"%d\", \"x\"),\n}\n", "MCL3001", null)]
    [InlineData("import \"fmt\"\nthing \"a\" {\n\ttext => fmt.printf(\"%d %d\", 1),\n}\n", "MCL3003", null)]
    [InlineData("thing \"a\" + \"b\" {}\n", "MCL3001", null)]
    [InlineData("thing \"a\" {\n\titems => [],\n}\nthing \"b\" {\n\tanything => [],\n}\n", "MCL3002", null)]
    [InlineData("class c($a) {}\ninclude c()\n", "MCL2008", null)]
    [InlineData("$x = 1\n$x = 2\n", "MCL2002", null)]
    public void Compile_FaultyPolicy_SaysWhat(string policy, string code, string? hint)
    {
        var result = PolicyHarness.Compile(policy);

        Assert.Null(result.Policy);
        Assert.Equal(code, result.Diagnostics[0].Code);
        if (hint is not null)
        {
            Assert.Equal(hint, result.Diagnostics[0].Hint);
        }
    }

    [Fact]
    public void Compile_SumOfFiveThousandTerms_Evaluates()
    {
        using var policy = new PolicyHarness(Import + $"thing \"a\" {{\n\ttext => fmt.printf(\"%d\", {string.Join(" + ", Enumerable.Repeat("1", 5000))}),\n}}\n");

        Assert.Equal("5000", policy.TextOf("a"));
    }

    private static Value Map(params (string Key, int Value)[] entries) =>
        Value.From(new MapValue(entries.Select(static e => KeyValuePair.Create(Value.Str(e.Key), Value.Int(e.Value)))));
}

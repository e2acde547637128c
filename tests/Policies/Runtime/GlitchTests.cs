using Mgmt.Model;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>Nothing sees half a transaction.</summary>
public sealed class GlitchTests
{
    private const string Shapes = """
        import "inputs"
        import "fmt"
        import "iter"
        $now = inputs.number("now")
        $deep = (((($now + 1) + 1) + 1) + 1) - 4
        $big = $now > 5
        $id = if $big { func($x) { $x } } else { func($x) { $x + $now - $deep } }
        $const = if $now > 3 { func($x) { $deep } } else { func($x) { $now } }
        $list = iter.map([$now, $deep], func($x) { $x })
        class same($x, $y) {
        	panic($x != $y)
        }

        """;

    [Theory]
    [InlineData("$now - $now")]
    [InlineData("inputs.number(\"now\") - $now")]
    [InlineData("$deep - $now")]
    [InlineData("(if $big { $now } else { $deep }) - $now")]
    [InlineData("(if $big { if $now > 8 { $deep } else { $now } } else { inputs.number(\"now\") }) - $now")]
    [InlineData("$id($now) - $deep")]
    [InlineData("$id($id($deep)) - $const(7)")]
    [InlineData("(if $big { $const(1) } else { $id($now) }) - inputs.number(\"now\")")]
    [InlineData("iter.reduce(0, $list, func($a, $x) { $a + $x - $now })")]
    [InlineData("iter.reduce($list, func($a, $x) { $a - $x })")]
    [InlineData("iter.reduce(0, iter.zip($list, [$deep, $now], func($x, $y) { $x - $y }), func($a, $x) { $a + $x })")]
    [InlineData("len(iter.filter($list, func($x) { $x != $now }))")]
    [InlineData("len(iter.filter(iter.range(0, $now), func($i) { $i >= $deep }))")]
    [InlineData("len(iter.map(iter.range(0, $now), func($i) { if $i > 3 { $deep } else { $now } })) - $deep")]
    [InlineData("list_lookup($list, 0) - $now")]
    [InlineData("(list_lookup([$now], $now - $deep) <|> 9) - $deep")]
    [InlineData("(list_lookup($list, $now) <|> $deep) - $now")]
    [InlineData("map_lookup({$now => $deep}, $deep) - $now")]
    [InlineData("struct{a => $now, b => $deep}->a - struct{a => $now, b => $deep}->b")]
    [InlineData("history($now, 0) - $deep")]
    public void Stabilise_OneValueOnTwoWays_IsNeverSeenAtTwoInstants(string zero)
    {
        // The panic sees each value that is ever computed, not only those that are published.
        using var policy = new PolicyHarness(Shapes + $"$zero = {zero}\ninclude same($zero, 0)\nthing \"a\" {{\n\ttext => fmt.printf(\"%d\", $zero),\n}}\n");
        foreach (var value in (ReadOnlySpan<int>)[0, 6, 1, 7, 3, 4, 9, 2, 10, 0, 10, 5, 6])
        {
            policy.Set("now", Value.Int(value));
            policy.Settle();
            Assert.Equal("0", policy.TextOf("a"));
        }
    }

    [Fact]
    public void Stabilise_TwoInputsInOneTransaction_AreSeenTogetherEverywhere()
    {
        using var policy = new PolicyHarness(Shapes + """
            $x = inputs.number("x")
            $y = inputs.number("y")
            include same($x, $y)
            if $x > 5 {
            	include same($x, $y)
            	for $i, $v in iter.range(0, $y) {
            		include same($x, $y)
            		panic($v >= $x)
            		thing [fmt.printf("t%d", $i)] {
            			text => fmt.printf("%d", $x - $y),
            		}
            	}
            } else {
            	panic($y > 5)
            	thing "low" {}
            }
            forkv $k, $v in inputs.table("m") {
            	include same($v, $x)
            }

            """);
        policy.Post("now", Value.Int(1));
        foreach (var value in (ReadOnlySpan<int>)[0, 6, 9, 2, 7, 7, 5, 6, 12, 3])
        {
            policy.Post("x", Value.Int(value));
            policy.Post("m", Value.From(new MapValue([KeyValuePair.Create(Value.Str("k"), Value.Int(value))])));
            policy.Set("y", Value.Int(value));

            Assert.Equal(value > 5 ? value : 1, policy.Graph.Vertices.Count);
            Assert.Empty(policy.Graph.Faults);
        }
    }

    [Theory]
    [InlineData("$x{1} = if $x{0} > 3 {{ $x{0} + $x{0} }} else {{ $x{0} * 2 }}\n", 12)]
    [InlineData("$x{1} = func($a) {{ $a + $x{0} }}($x{0})\n", 6)]
    [InlineData("$x{1} = iter.reduce([$x{0}, $x{0}], func($a, $b) {{ $a + $b }})\n", 12)]
    [InlineData("$x{1} = ($x{0} / 0 <|> 0.0) == 0.0\n", 8)]
    public void Stabilise_Ladders_FireInProportionToTheirLength(string step, int mostPerStep)
    {
        const int Depth = 30;
        var isFlag = step.Contains("==", StringComparison.Ordinal);
        var lines = Enumerable.Range(0, Depth).Select(i => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            isFlag ? "$x{1} = if (1 / (if $x{0} {{ 1 }} else {{ 0 }}) <|> 0.0) == 0.0 {{ $x{0} }} else {{ not $x{0} }}\n" : step,
            i,
            i + 1));
        var first = isFlag ? "$x0 = inputs.number(\"n\") > 1\n" : "$x0 = inputs.number(\"n\")\n";
        using var policy = new PolicyHarness("import \"inputs\"\nimport \"iter\"\nimport \"fmt\"\n" + first + string.Concat(lines) + $"thing \"a\" {{\n\tanything => $x{Depth},\n}}\n");
        policy.Set("n", Value.Int(1));
        foreach (var value in (ReadOnlySpan<int>)[5, 1, 7, 2])
        {
            var fired = policy.Runtime.FiredNodes;
            policy.Set("n", Value.Int(value));
            Assert.InRange(policy.Runtime.FiredNodes - fired, 0, (Depth * mostPerStep * 2) + 5);
        }
    }
}

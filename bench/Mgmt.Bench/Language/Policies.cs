using System.Globalization;
using System.Text;

namespace Mgmt.Bench.Language;

/// <summary>The texts of the policies that are measured.</summary>
internal static class Policies
{
    private const string Imports = "import \"inputs\"\nimport \"iter\"\nimport \"fmt\"\n";

    /// <summary>One input, and <paramref name="length"/> sums, each of the one before.</summary>
    public static string Chain(int length)
    {
        var text = new StringBuilder(Imports).Append("$x0 = inputs.number(0)\n");
        for (var i = 1; i <= length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"$x{i} = $x{i - 1} + 1\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"thing \"end\" {{ count => $x{length}, }}\n").ToString();
    }

    /// <summary>A balanced tree of sums over <paramref name="inputs"/> inputs.</summary>
    public static string Tree(int inputs)
    {
        var text = new StringBuilder(Imports);
        var level = new List<string>();
        for (var i = 0; i < inputs; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"$i{i} = inputs.number({i})\n");
            level.Add($"$i{i}");
        }

        for (var height = 0; level.Count > 1; height++)
        {
            var next = new List<string>();
            for (var i = 0; i < level.Count; i += 2)
            {
                if (i + 1 == level.Count)
                {
                    next.Add(level[i]);
                    continue;
                }

                var name = $"$t{height}_{i}s";
                text.Append(CultureInfo.InvariantCulture, $"{name} = {level[i]} + {level[i + 1]}\n");
                next.Add(name);
            }

            level = next;
        }

        return text.Append(CultureInfo.InvariantCulture, $"thing \"end\" {{ count => {level[0]}, }}\n").ToString();
    }

    /// <summary>
    /// Resources in groups, each group with an input of its own; a resource has five nodes beside its statement, so that 100
    /// groups of 20 make about 10 000.
    /// </summary>
    public static string Groups(int groups, int each)
    {
        var text = new StringBuilder(Imports);
        for (var g = 0; g < groups; g++)
        {
            text.Append(CultureInfo.InvariantCulture, $"$g{g} = inputs.number({g})\n");
            for (var i = 0; i < each; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"thing \"r{g}-{i}\" {{ text => fmt.printf(\"%d %s\", ($g{g} + {i}) * 2, \"x\"), count => $g{g} - {i}, }}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A policy such as people write, of about <paramref name="lines"/> lines.</summary>
    public static string Lines(int lines)
    {
        var text = new StringBuilder(Imports).Append("func label($s, $n) {\n\tfmt.printf(\"%s-%d\", $s, $n)\n}\nclass app($name, $n) {\n\t$full = label($name, $n)\n\tthing \"${full}\" {\n\t\ttext => \"app ${name}\",\n\t\tcount => $n,\n\t}\n}\n");
        for (var i = 0; i < lines / 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                # group {{i}}
                $names{{i}} = ["a{{i}}", "b{{i}}", "c{{i}}"]
                $size{{i}} = {{i}} * 2 + len($names{{i}})
                $load{{i}} = inputs.number({{i}})
                thing "t{{i}}" {
                	text => if $load{{i}} > $size{{i}} { "${hostfree}" } else { "idle" },
                	count => $load{{i}} + $size{{i}},
                	items => $names{{i}},
                }
                include app("app{{i}}", {{i}})

                """);
        }

        return text.Replace("${hostfree}", "busy").ToString();
    }

    /// <summary>10 000 resources of two loops, one in the other.</summary>
    public static string NestedLoops() => Imports + """
        for $i, $a in iter.range(100) {
        	for $j, $b in iter.range(100) {
        		thing "${fmtless}" {
        			text => fmt.printf("%d/%d", $a, $b),
        			count => $a * 100 + $b,
        		}
        	}
        }

        """.Replace("thing \"${fmtless}\"", "$name = fmt.printf(\"n%d-%d\", $a, $b)\n\t\tthing [$name]");

    /// <summary>An `if` over one of 10 000 resources.</summary>
    public static string Flip() => Imports + """
        $on = inputs.number(0)
        for $i, $a in iter.range(10000) {
        	$name = fmt.printf("n%d", $a)
        	thing [$name] {}
        }
        if $on > 0 {
        	thing "extra" {}
        }

        """;
}

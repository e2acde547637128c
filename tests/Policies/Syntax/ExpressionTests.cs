namespace Mgmt.Policies.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("-5", "-5")]
    [InlineData("007", "7")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("1.50", "1.5f")]
    [InlineData("-0.5", "-0.5f")]
    [InlineData("$ a . b", "$a.b")]
    [InlineData("$map.collect.x", "$map.collect.x")]
    [InlineData("$a_1__b", "$a_1__b")]
    [InlineData("$input", "$input")]
    [InlineData("$forkv1", "$forkv1")]
    [InlineData("[]", "(list [])")]
    [InlineData("[\n]", "(list [])")]
    [InlineData("[1, [2]]", "(list [1, (list [2])])")]
    [InlineData("[\n\n1,\n\n# c\n2, # d\n]", "(list [|1, 2])")]
    [InlineData("{}", "(map [])")]
    [InlineData("{1 => 2, 3 => 4}", "(map [1 => 2, 3 => 4])")]
    [InlineData("{\n1 => 2,\n}", "(map [|1 => 2])")]
    [InlineData("struct{}", "(struct [])")]
    [InlineData("struct{a => 1, b => \"x\"}", "(struct [a => 1, b => 'x'])")]
    [InlineData("struct{\na => 1,\n}", "(struct [|a => 1])")]
    [InlineData("f()", "(call f [])")]
    [InlineData("f(\n)", "(call f [])")]
    [InlineData("a.map.c(1, $x)", "(call a.map.c [1, $x])")]
    [InlineData("map.keys(\n$m,\n)", "(call map.keys [|$m])")]
    [InlineData("collect.res(1)", "(call collect.res [1])")]
    [InlineData("$f(1)", "(call $f [1])")]
    [InlineData("$a.f(1)", "(call $a.f [1])")]
    [InlineData("func() { 1 }", "(func [] - 1)")]
    [InlineData("func($a, $b int) str {\n$a\n}", "(func [a:-, b:int] str |$a)")]
    [InlineData("func(\n$a,\n$b []str,\n) { 1\n}", "(func [|a:-, b:[]str] - |1)")]
    [InlineData("func($a) { $a }(1)", "(call (func [a:-] - $a) [1])")]
    [InlineData("func($f func(int, $b str) map{str: struct{a int; b bool}}) { 1 }", "(func [f:func(int, $b str) map{str: struct{a int; b bool}}] - 1)")]
    [InlineData("func($f func(\nint,\n) variant) struct{} { 1 }", "(func [f:func(int) variant] struct{} 1)")]
    [InlineData("if $c { 1 } else {\n2\n}", "(if $c 1 |2)")]
    [InlineData("if $c {\n# x\n1 } else { 2 } + 3", "(Add (if $c |1 2) 3)")]
    [InlineData("if if $a { true } else { false } { 1 } else { 2 }", "(if (if $a true false) 1 2)")]
    [InlineData("(1)", "(paren 1)")]
    public void Parse_Operand_GivesItsTree(string source, string tree) => Assert.Equal(tree, Parsed.Expression(source));

    [Theory]
    [InlineData("1 + 2 * 3", "(Add 1 (Multiply 2 3))")]
    [InlineData("1 * 2 + 3", "(Add (Multiply 1 2) 3)")]
    [InlineData("1 - 2 - 3", "(Subtract (Subtract 1 2) 3)")]
    [InlineData("8 / 4 / 2 * 3", "(Multiply (Divide (Divide 8 4) 2) 3)")]
    [InlineData("5 --3", "(Subtract 5 -3)")]
    [InlineData("1 + 2 in [3]", "(In (Add 1 2) (list [3]))")]
    [InlineData("1 < 2 and 3 > 4 or 5 == 6", "(Or (And (Less 1 2) (Greater 3 4)) (Equal 5 6))")]
    [InlineData("1 <= 2 and 3 >= 4 and 5 != 6", "(And (And (LessOrEqual 1 2) (GreaterOrEqual 3 4)) (NotEqual 5 6))")]
    [InlineData("$a or $b and $c", "(Or $a (And $b $c))")]
    [InlineData("not $a == $b", "(Equal (not $a) $b)")]
    [InlineData("not not $a", "(not (not $a))")]
    [InlineData("1 + not $a", "(Add 1 (not $a))")]
    [InlineData("not $a->b[0]", "(not (index (field $a b) 0))")]
    [InlineData("$a[1][2]->b->c[3]", "(index (field (field (index (index $a 1) 2) b) c) 3)")]
    [InlineData("[1][0] + \"s\"[0]", "(Add (index (list [1]) 0) (index 's' 0))")]
    [InlineData("$a <|> $b <|> $c", "(Except (Except $a $b) $c)")]
    [InlineData("$m[\"k\"] <|> \"b\" + \"c\"", "(Except (index $m 'k') (Add 'b' 'c'))")]
    [InlineData("$s->x <|> 2", "(field $s x 2)")]
    [InlineData("1 + $s->x <|> 2", "(Add 1 (field $s x 2))")]
    [InlineData("$a->x <|> $b->y <|> 0", "(field $a x (field $b y 0))")]
    [InlineData("$a->x <|> $b <|> $c", "(Except (field $a x $b) $c)")]
    [InlineData("1 + $s->x <|> 2 + 3 or $b", "(Add 1 (field $s x (Or (Add 2 3) $b)))")]
    [InlineData("1 < $s->x <|> 2 < 3", "(Less 1 (field $s x (Less 2 3)))")]
    [InlineData("not $s->x <|> false", "(not (field $s x false))")]
    [InlineData("($s->x) <|> 2", "(Except (paren (field $s x)) 2)")]
    [InlineData("$s->x[0] <|> 2", "(Except (index (field $s x) 0) 2)")]
    [InlineData("(1 < 2) < 3", "(Less (paren (Less 1 2)) 3)")]
    public void Parse_Operators_BindByPrecedence(string source, string tree) => Assert.Equal(tree, Parsed.Expression(source));

    [Fact]
    public void Parse_LongSum_NeedsNoStack()
    {
        var expression = Parsed.Value(string.Join(" + ", Enumerable.Repeat("1", 50_000)));

        var depth = 0;
        while (expression is BinarySyntax { Left: var left })
        {
            expression = left;
            depth++;
        }

        Assert.Equal(49_999, depth);
    }

    [Fact]
    public void Parse_LongLookupChain_NeedsNoStack() =>
        Assert.IsType<IndexSyntax>(Parsed.Value("$a" + string.Concat(Enumerable.Repeat("->b[0]", 20_000))));

    [Theory]
    [InlineData("1 + 22 * 3", 5, 15)]
    [InlineData("not $x", 5, 11)]
    [InlineData("$x.y(1)", 5, 12)]
    [InlineData("$s->a <|> 1", 5, 16)]
    [InlineData("struct{a => 1}", 5, 19)]
    public void Parse_Expression_SpansAllOfIt(string source, int start, int end)
    {
        var span = Parsed.Value(source).Span;

        Assert.Equal((start, end), (span.Start, span.End));
    }
}

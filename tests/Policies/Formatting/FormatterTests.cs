using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

public sealed class FormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n \n\t\n", "")]
    [InlineData("\n\n$x = 1\n\n\n", "$x = 1\n")]
    [InlineData("$x = 1\n\n\n\n$y = 2\n$z = 3\n", "$x = 1\n\n$y = 2\n$z = 3\n")]
    [InlineData("# a\n\n\n# b\n", "# a\n\n# b\n")]
    [InlineData("# no newline", "# no newline\n")]
    [InlineData("class a {\n\n\n$x = 1\n\n\n}\n", "class a {\n\n\t$x = 1\n\n}\n")]
    public void Format_BlankLines_AreAtMostOne(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("$x=1+2*3\n", "$x = 1 + 2 * 3\n")]
    [InlineData("$ x\tint  =  1\n", "$x int = 1\n")]
    [InlineData("$x = ( $a<|>$b )\n", "$x = ($a <|> $b)\n")]
    [InlineData("$x = $a [ 0 ] -> f <|> not  $c\n", "$x = $a[0]->f <|> not $c\n")]
    [InlineData("$x = [ 1,2 ]\n", "$x = [1, 2]\n")]
    [InlineData("$x = { \"a\"=>1 }\n", "$x = {\"a\" => 1}\n")]
    [InlineData("$x = struct { a=>1 }\n", "$x = struct{a => 1}\n")]
    [InlineData("$x = fmt . printf ( \"a\" , $b . c )\n", "$x = fmt.printf(\"a\", $b.c)\n")]
    [InlineData("$x = $f (1)\n", "$x = $f(1)\n")]
    [InlineData("$x = func ( $a  int,$b ) str{$a}( 1,2 )\n", "$x = func($a int, $b) str { $a }(1, 2)\n")]
    [InlineData("$x = if $a{1}else{2}\n", "$x = if $a { 1 } else { 2 }\n")]
    [InlineData("$x = $a  in  $b  and  $c!=$d\n", "$x = $a in $b and $c != $d\n")]
    public void Format_Spaces_StandWhereTheyBelong(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("$x = 1.50\n", "$x = 1.5\n")]
    [InlineData("$x = -0.0\n", "$x = -0.0\n")]
    [InlineData("$x = 100000000000000000000.0\n", "$x = 100000000000000000000.0\n")]
    [InlineData("$x = 0.00000010\n", "$x = 0.0000001\n")]
    [InlineData("$x = 007\n", "$x = 7\n")]
    [InlineData("$x = \"a\\t${b}\nü\"\n", "$x = \"a\\t${b}\nü\"\n")]
    [InlineData("$x = ((1))\n", "$x = ((1))\n")]
    public void Format_Literals_KeepTheirMeaning(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("$x [ ] str = $y\n", "$x []str = $y\n")]
    [InlineData("$x map{ str:int } = $y\n", "$x map{str: int} = $y\n")]
    [InlineData("$x struct { a int;b str } = $y\n", "$x struct{a int; b str} = $y\n")]
    [InlineData("$x struct{ } = $y\n", "$x struct{} = $y\n")]
    [InlineData("$x func( int,$b str )str = $y\n", "$x func(int, $b str) str = $y\n")]
    [InlineData("$x func(\nint,\n) str = $y\n", "$x func(int) str = $y\n")]
    public void Format_Types_AreWrittenAsInPolicies(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("$x = [\n1,\n  2,\n]\n", "$x = [\n\t1,\n\t2,\n]\n")]
    [InlineData("$x = [\n\n\n1,\n\n\n2,\n\n]\n", "$x = [\n\n\t1,\n\n\t2,\n\n]\n")]
    [InlineData("$x = [\n]\n", "$x = []\n")]
    [InlineData("$x = {\n\"a\" => [\n1,\n],\n}\n", "$x = {\n\t\"a\" => [\n\t\t1,\n\t],\n}\n")]
    [InlineData("$x = f(\nstruct{\na => 1,\n},\n)\n", "$x = f(\n\tstruct{\n\t\ta => 1,\n\t},\n)\n")]
    [InlineData("$x = func(\n$a,\n) {\n$a\n}\n", "$x = func(\n\t$a,\n) {\n\t$a\n}\n")]
    [InlineData("$x = func() { 1\n}\n", "$x = func() {\n\t1\n}\n")]
    [InlineData("$x = if $a {\n1\n} else { 2 }\n", "$x = if $a {\n\t1\n} else { 2 }\n")]
    [InlineData("func f() {\n1\n}\n", "func f() {\n\t1\n}\n")]
    [InlineData("class a(\n$x int,\n) {}\n", "class a(\n\t$x int,\n) {}\n")]
    public void Format_Forms_AreKeptAsWritten(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("if  $a{\n$x = 1\n}else{\n$y = 2\n}\n", "if $a {\n\t$x = 1\n} else {\n\t$y = 2\n}\n")]
    [InlineData("if false { \n } else {\n$x = 1\n}\n", "if false {} else {\n\t$x = 1\n}\n")]
    [InlineData("for $i,$v in $x{\n}\n", "for $i, $v in $x {}\n")]
    [InlineData("forkv $k , $v in $x {\n$y = $k\n}\n", "forkv $k, $v in $x {\n\t$y = $k\n}\n")]
    [InlineData("class a:b{\nclass c( ) {\n$x = 1\n}\n}\n", "class a:b {\n\tclass c() {\n\t\t$x = 1\n\t}\n}\n")]
    [InlineData("include  a.b\ninclude c( )  as d\n", "include a.b\ninclude c() as d\n")]
    [InlineData("import  \"fmt\"\nimport \"x\"  as  *\n", "import \"fmt\"\nimport \"x\" as *\n")]
    [InlineData("panic ( true )\n", "panic(true)\n")]
    [InlineData("test \"a\" { x=>1, y=>$c?:2, }\n", "test \"a\" {\n\tx => 1,\n\ty => $c ?: 2,\n}\n")]
    [InlineData("collect  http : server $n {\n\n}\n", "collect http:server $n {}\n")]
    [InlineData("test \"a\" {\nMeta : noop=>true,\n\nMeta=>$m,\nBefore=>Http :Server[ \"x\" ],\n}\n", "test \"a\" {\n\tMeta:noop => true,\n\n\tMeta => $m,\n\tBefore => Http:Server[\"x\"],\n}\n")]
    [InlineData("A[\"x\"]->B[$y]  ->C[\"z\"]\n", "A[\"x\"] -> B[$y] -> C[\"z\"]\n")]
    [InlineData("A[\"x\"] . f->B[\"y\"].g\n", "A[\"x\"].f -> B[\"y\"].g\n")]
    public void Format_Statements_AreCanonical(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Theory]
    [InlineData("   # a\n$x = 1    # b  \n", "# a\n$x = 1 # b  \n")]
    [InlineData("class a {   # open\n# in\n$x = 1 # x\n   # last\n} # close\n", "class a { # open\n\t# in\n\t$x = 1 # x\n\t# last\n} # close\n")]
    [InlineData("class a {\n# alone\n}\n", "class a {\n\t# alone\n}\n")]
    [InlineData("test \"a\" { # open\nx => 1, y => 2, # two\n\n\n# last\n}\n", "test \"a\" { # open\n\tx => 1,\n\ty => 2, # two\n\n\t# last\n}\n")]
    [InlineData("test \"a\" {\n# alone\n}\n", "test \"a\" {\n\t# alone\n}\n")]
    [InlineData("$x = [ # open\n1, # one\n# last\n] # close\n", "$x = [ # open\n\t1, # one\n\t# last\n] # close\n")]
    [InlineData("$x = [\n# alone\n]\n", "$x = [\n\t# alone\n]\n")]
    [InlineData("$x = f(# alone\n)\n", "$x = f( # alone\n)\n")]
    [InlineData("$x = func() { # a\n1 # {\n# }\n}\n", "$x = func() { # a\n\t1 # {\n\t# }\n}\n")]
    [InlineData("$x = if $c { # a\n1 # }\n# {\n} else { # b\n2\n# c\n}\n", "$x = if $c { # a\n\t1 # }\n\t# {\n} else { # b\n\t2\n\t# c\n}\n")]
    [InlineData("if true {\n} else { # b\n}\n", "if true {} else { # b\n}\n")]
    [InlineData("$x func( # a\nint,\n) str = $y # b\n", "$x func(int) str = $y\n# a\n# b\n")]
    public void Format_Comments_StayWithTheirSurroundings(string source, string formatted) => Assert.Equal(formatted, Formatted.Text(source));

    [Fact]
    public void Format_InvalidUtf8_IsKeptByteForByte()
    {
        byte[] bytes = [.. "$x  = \""u8, 0xff, .. "\" # "u8, 0xfe, .. "\nimport \""u8, 0xfd, .. "\"\n"u8];
        byte[] formatted = [.. "$x = \""u8, 0xff, .. "\" # "u8, 0xfe, .. "\nimport \""u8, 0xfd, .. "\"\n"u8];

        Assert.Equal(formatted, Formatter.Format(PolicyParser.Parse(new SourceText("a.mcl", bytes)).File));
    }

    [Fact]
    public void Format_LongSum_NeedsNoStack()
    {
        var source = $"$x = {string.Join(" + ", Enumerable.Repeat("1", 50_000))}\n";

        Assert.Equal(source, Formatted.Text(source));
    }
}

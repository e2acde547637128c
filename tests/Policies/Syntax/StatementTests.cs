using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

public sealed class StatementTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("\n\n# only a comment", "{}")]
    [InlineData("$x = 1\n", "{(bind x - 1)}")]
    [InlineData("$x int = 1\n", "{(bind x int 1)}")]
    [InlineData("$map []str = $y\n", "{(bind map []str $y)}")]
    [InlineData("$x = 1 # c\n# d\n$y = 2\n", "{(bind x - 1); (bind y - 2)}")]
    [InlineData("panic(true, \"x\")\n", "{(panic [true, 'x'])}")]
    [InlineData("if true {}\n", "{(if true {} -)}")]
    [InlineData("if true {} else {}\n", "{(if true {} {})}")]
    [InlineData("if $x in [1] { $y = 1\n} else {\n$z = 2\n}\n", "{(if (In $x (list [1])) {(bind y - 1)} {(bind z - 2)})}")]
    [InlineData("if {\"a\" => true}[\"a\"] {}\n", "{(if (index (map ['a' => true]) 'a') {} -)}")]
    [InlineData("for $i, $v in [1] {}\n", "{(for i v (list [1]) {})}")]
    [InlineData("forkv $k, $v in {} {\n}\n", "{(forkv k v (map []) {})}")]
    [InlineData("func f() { 1 }\n", "{(def f (func [] - 1))}")]
    [InlineData("func f($x int) str {\n\"\"\n}\n", "{(def f (func [x:int] str |''))}")]
    [InlineData("class c {\n}\n", "{(class c - {})}")]
    [InlineData("class c() {}\n", "{(class c [] {})}")]
    [InlineData("class a:b(\n$x,\n$y str,\n) {\n$z = 1\n}\n", "{(class a:b [|x:-, y:str] {(bind z - 1)})}")]
    [InlineData("include c\n", "{(include c - -)}")]
    [InlineData("include a.map() as d\n", "{(include a.map [] d)}")]
    [InlineData("include c(1,  2)\n", "{(include c [1, 2] -)}")]
    [InlineData("import \"fmt\"\n", "{(import \"fmt\" -)}")]
    [InlineData("import \"a/b.mcl\" as c\n", "{(import \"a/b.mcl\" c)}")]
    [InlineData("import \"x\" as *\n", "{(import \"x\" *)}")]
    public void Parse_Statement_GivesItsTree(string source, string tree) => Assert.Equal(tree, Parsed.Tree(source));

    [Theory]
    [InlineData("test \"a\" {}\n", "{(res test 'a' [])}")]
    [InlineData("http:server \"a\" {\n}\n", "{(res http:server 'a' [])}")]
    [InlineData("test \"a\" { x => 1, y => 2, }\n", "{(res test 'a' [x => - ? 1, y => - ? 2])}")]
    [InlineData("test \"a\" {\n\nx => $c ?: 1,\n# c\ny => 2,\n}\n", "{(res test 'a' [x => $c ? 1, y => - ? 2])}")]
    [InlineData("file $l[1] <|> [\"x\"] {}\n", "{(res file (Except (index $l 1) (list ['x'])) [])}")]
    [InlineData("test {} {}\n", "{(res test (map []) [])}")]
    [InlineData("test (\"a\") {}\n", "{(res test (paren 'a') [])}")]
    [InlineData("test \"a\" {\nMeta:noop => true,\nMeta:hold => 5,\n}\n", "{(res test 'a' [meta noop => - ? true, meta hold => - ? 5])}")]
    [InlineData("test \"a\" {\nMeta => $c ?: struct{noop => true},\n}\n", "{(res test 'a' [meta - => $c ? (struct [noop => true])])}")]
    [InlineData("test \"a\" {\nMeta => $m,\nMeta => $n,\n}\n", "{(res test 'a' [meta - => - ? $m, meta - => - ? $n])}")]
    [InlineData("test \"a\" {\nBefore => File[\"x\"],\nBefore => File[\"y\"],\n}\n", "{(res test 'a' [Before => - ? file['x'].-, Before => - ? file['y'].-])}")]
    [InlineData("test \"a\" {\nNotify => $c ?: Http:Server[$l],\nListen => A[\"b\"],\nDepend => A[\"b\"],\n}\n", "{(res test 'a' [Notify => $c ? http:server[$l].-, Listen => - ? a['b'].-, Depend => - ? a['b'].-])}")]
    [InlineData("collect file $n { x => 1, }\n", "{(collect (res file $n [x => - ? 1]))}")]
    [InlineData("A[\"x\"]\n", "{(edge a['x'].-)}")]
    [InlineData("A[\"x\"] -> B:C[[\"y\"]] -> D[$z]\n", "{(edge a['x'].- b:c[(list ['y'])].- d[$z].-)}")]
    [InlineData("A[\"x\"].f -> B[\"y\"].g\n", "{(send a['x'].f b['y'].g)}")]
    public void Parse_Resource_GivesItsTree(string source, string tree) => Assert.Equal(tree, Parsed.Tree(source));

    [Fact]
    public void Parse_Comments_AreKeptBesideTheTree()
    {
        var file = Parsed.File("# a\n$x = [ #b  \n1, # c\r\n]\n#");

        Assert.Equal("# a|#b  |# c\r|#", string.Join('|', file.Comments.Select(static c => c.Text)));
        Assert.Equal([(1, 1), (2, 8), (3, 4), (5, 1)], file.Comments.Select(static c => (c.Span.Line, c.Span.Column)));
    }

    [Fact]
    public void Parse_Names_SpanWhatIsWritten()
    {
        var file = Parsed.File("$ x = 1\nHttp:Server[\"a\"] -> B[\"b\"]\ntest \"a\" {\n\tMeta:noop => $b ?: true,\n}\n");
        var bind = (BindSyntax)file.Block.Statements[0];
        var edge = (EdgeSyntax)file.Block.Statements[1];
        var item = ((ResourceSyntax)file.Block.Statements[2]).Items[0];

        Assert.Equal((0, 3, "x"), (bind.Name.Span.Start, bind.Name.Span.End, bind.Name.Text));
        Assert.Equal((8, 19, "http:server"), (edge.Halves[0].Kind.Span.Start, edge.Halves[0].Kind.Span.End, edge.Halves[0].Kind.Text));
        Assert.Equal("Meta:noop => $b ?: true", Text(item.Span));
        Assert.Equal("test \"a\" {\n\tMeta:noop => $b ?: true,\n}", Text(file.Block.Statements[2].Span));
    }

    [Theory]
    [InlineData("class a {\n}\nclass a:b {\n}\nclass c {\nclass b {\n}\n}\n", "")]
    [InlineData("class a:b {\n}\nclass b {\n}\n", "")]
    [InlineData("$x variant = $y\n", "")]
    [InlineData("$x = {$a => 1, $a => 2, f() => 3}\n", "")]
    [InlineData("$x = {struct{a => 1} => 1, struct{a => 2} => 2}\n", "")]
    [InlineData("$x = {\"a\" => 1, \"\\x61\" => 2}\n", "MCL1004@1:18")]
    [InlineData("for $i, $v in [1] {\nif true {\nimport \"fmt\"\n}\n}\n", "")]
    public void Parse_NearFaults_AreNone(string source, string faults) => Assert.Equal(faults, Parsed.Faults(source));

    [Fact]
    public void Parse_InvalidUtf8InString_IsKeptByteForByte()
    {
        byte[] bytes = [.. "$x = \""u8, 0xff, 0xfe, .. "\"\n"u8];
        var raw = PolicyParser.Parse(new SourceText("a.mcl", bytes));

        Assert.Empty(raw.Diagnostics);
        Assert.Equal([0xff, 0xfe], ((StringSyntax)((BindSyntax)raw.File.Block.Statements[0]).Value).Constant!.Span.ToArray());
    }

    private static string Text(SourceSpan span) => System.Text.Encoding.UTF8.GetString(span.Source.Bytes.Span[span.Start..span.End]);
}

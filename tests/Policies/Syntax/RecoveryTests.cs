namespace Mgmt.Policies.Syntax;

public sealed class RecoveryTests
{
    [Fact]
    public void Parse_SeveralFaults_ReportsEachOnce()
    {
        const string Source = """
            import fmt
            $a = 5-3
            class c($x,) {
            	$y = = 1
            	file "/x" {
            		content => "a" "b",
            		mode = "0644",
            		state => $s,
            		state => $t,
            	}
            }
            $l = [
            	1 2,
            	3,
            	{"a" => 1 => 2},
            ]
            if $a = 1 {
            	$z = "\q"
            } else {
            	$w = (1
            }
            $fine = 1

            """;

        Assert.Equal(
            "MCL1010@1:8 MCL1010@2:7 MCL1012@3:12 MCL1013@4:7 MCL1010@6:18 MCL1010@7:8 MCL1107@9:3 MCL1010@13:4 MCL1010@15:12 "
            + "MCL1010@17:7 MCL1004@18:8 MCL1019@20:9",
            Parsed.Faults(Source));
    }

    [Fact]
    public void Parse_FaultyStatement_LeavesTheOthers()
    {
        var result = Parsed.Result("$a = 1\n$b = = 2\n$c = 3\nclass k {\n$d = )\n$e = 5\n}\n");

        Assert.Equal("{(bind a - 1); (bind c - 3); (class k - {(bind e - 5)})}", TreeText.Of(result.File.Block));
    }

    [Theory]
    [InlineData("class a {\n\t$x = 1\n\nclass b {\n\t$y = = 2\n}\n$z = = 3\n", "MCL1022@4:1 MCL1013@5:7 MCL1013@7:6")]
    [InlineData("test \"a\" {\n\tx => [1,\n\ty => 2,\n}\n$z = = 3\n", "MCL1019@2:10 MCL1013@5:6")]
    [InlineData("$x = f(\n\t1,\n\n$y = = 2\n", "MCL1022@4:1 MCL1013@4:6")]
    [InlineData("class a {\n\tif true {\n\t\t$x = 1\n\t$y = = 2\n}\n$z = = 3\n", "MCL1022@4:2 MCL1013@4:7 MCL1013@6:6")]
    [InlineData("$x = 1\n}\n$y = = 2\n", "MCL1023@2:1 MCL1013@3:6")]
    [InlineData("$x = {\n\t\"a\" => 1,\n}}\n$y = = 2\n", "MCL1010@3:2 MCL1013@4:6")]
    public void Parse_BracketsWithoutPartner_AreFoundWhereTheyMatter(string source, string faults) => Assert.Equal(faults, Parsed.Faults(source));

    [Theory]
    [InlineData("$x = \"abc\n$y = 1\n$z = = 2\n", "MCL1003@1:6 MCL1013@3:6")]
    [InlineData("$x = \"abc\n$y = \"def\"\n$z = \"ghi\"\n$w = = 2\n", "MCL1003@1:6 MCL1013@4:6")]
    [InlineData("file \"/tmp/x {\n\tcontent => \"hello\",\n\tmode = 1,\n}\n", "MCL1003@1:6 MCL1010@3:7")]
    [InlineData("file \"/tmp/x\" {\n\tcontent => \"hello,\n\tmode = 1,\n}\n$x = \"a\"\n", "MCL1003@2:13 MCL1010@3:7")]
    public void Parse_StringWithoutEnd_SpoilsItsOwnLineAlone(string source, string faults) => Assert.Equal(faults, Parsed.Faults(source));

    [Fact]
    public void Parse_NoPolicyAtAll_IsBounded()
    {
        var diagnostics = Parsed.Result(string.Concat(Enumerable.Repeat("@ ", 100_000))).Diagnostics;

        Assert.Equal(1001, diagnostics.Count);
        Assert.Equal("MCL1099", diagnostics[^1].Code);
        Assert.NotEmpty(Diagnostics.DiagnosticRenderer.Render(diagnostics));
    }

    [Fact]
    public void Parse_ManyBackslashedQuotesWithoutEnd_StaysLinear()
    {
        var source = string.Concat(Enumerable.Repeat("\\\"\n", 200_000));

        Assert.NotEmpty(Parsed.Result("$x = \"a\n" + source).Diagnostics);
    }
}

using Mgmt.Host.Sources;
using Mgmt.Policies.Diagnostics;
using Mgmt.Testing;

namespace Mgmt.Language.Tests;

/// <summary>What people read when a policy is refused.</summary>
public sealed class RenderingTests(Workshops workshops) : IClassFixture<Workshops>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("cycle", "func f($x) { g($x) }\nfunc g($x) { f($x) }\n")]
    [InlineData("duplicate-over-lines", "test \"a\" {\n\tcomment => \"x\",\n}\n\ntest \"a\" {\n\tcomment => \"y\",\n}\n")]
    [InlineData("edge-to-nothing", "test \"a\" {\n\tBefore => Test[\"b\"],\n}\n")]
    [InlineData("failure", "$l = [\"a\"]\ntest \"b\" {\n\tcomment => $l[5],\n}\n")]
    [InlineData("mismatch-over-lines", "$m = {\n\t\"a\" => struct{\n\t\tx => 1,\n\t},\n\t\"b\" => struct{\n\t\tx => \"1\",\n\t},\n}\ntest \"a\" {\n\tint64 => len($m),\n}\n")]
    [InlineData("names", "$interval = 60\nimport \"fmt\"\ntest [fmt.printff(\"%d\", $intervall)] {\n\tcoment => \"x\",\n}\n")]
    [InlineData("several-stages", "$x = 5-3\ntest $nope {}\nif 1 {\n}\n")]
    [InlineData("types", "test \"a\" {\n\tslicestring => {\"a\" => 1},\n\tnope => 2,\n}\n")]
    [InlineData("unknown-kind", "flie \"/tmp/x\" {\n\tcontent => \"x\",\n}\n")]
    public void Render_RefusedPolicy_ReadsWell(string name, string main) => Matches(name, ("main.mcl", main));

    [Fact]
    public void Render_FaultOfAnImportedFile_NamesTheImports() => Matches(
        "imported",
        ("main.mcl", "import \"lib/\"\n"),
        ("lib/main.mcl", "import \"b.mcl\"\n"),
        ("lib/b.mcl", "$x = 1\n\nif $x == 1 {\n\ttest \"a\" {}\n}\n"));

    private void Matches(string name, params (string Path, string Text)[] files)
    {
        var source = PolicySource.InMemory(
            name,
            "main.mcl",
            files.ToDictionary(static f => f.Path, static f => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(f.Text), StringComparer.Ordinal));

        Snapshot.Match(DiagnosticRenderer.Render(workshops.For("h1").Plan(source, new() { Timeout = Timeout }).Diagnostics), name);
    }
}

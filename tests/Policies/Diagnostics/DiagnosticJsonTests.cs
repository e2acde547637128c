using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Diagnostics;

public sealed class DiagnosticJsonTests
{
    [Fact]
    public void Render_Fault_HasEveryProperty()
    {
        var source = SourceText.From("main.mcl", "test \"${x}\" {}\n");
        var diagnostic = new Diagnostic("MCL2004", Stage.Scope, Severity.Error, "var `$x` does not exist in this scope", new(source, 7, 9), "did you mean `$y`?");

        Assert.Equal(
            """{"diagnostics":[{"code":"MCL2004","stage":"scope","severity":"error","message":"var `$x` does not exist in this scope","file":"main.mcl","line":1,"column":8,"endLine":1,"endColumn":10,"hint":"did you mean `$y`?"}]}""",
            Json([diagnostic]));
    }

    [Fact]
    public void Render_NoPlaceButNotes_LeavesTheRestOut() =>
        Assert.Equal(
            """{"diagnostics":[{"code":"X","stage":"graph","severity":"warning","message":"m","notes":["a","b"]}]}""",
            Json([new("X", Stage.Graph, Severity.Warning, "m", null) { Notes = new(["a", "b"]) }]));

    [Fact]
    public void Render_None_IsAnEmptyArray() => Assert.Equal("""{"diagnostics":[]}""", Json([]));

    [Theory]
    [InlineData("$x = 1", "\"line\":1,\"column\":7,\"endLine\":1,\"endColumn\":8")]
    [InlineData("$x =\n", "\"line\":1,\"column\":5,\"endLine\":1,\"endColumn\":6")]
    [InlineData("$x = )\n", "\"line\":1,\"column\":6,\"endLine\":1,\"endColumn\":7")]
    public void Render_ParserFault_IsOneCharacterWide(string source, string place) =>
        Assert.Contains(place, Json(Parsed.Result(source).Diagnostics), StringComparison.Ordinal);

    private static string Json(IEnumerable<Diagnostic> diagnostics) => Encoding.UTF8.GetString(DiagnosticJson.Render(diagnostics));
}

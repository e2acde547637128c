using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt fmt</c> of what is not one good file.</summary>
public sealed class FormatTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const string Ragged = "print   \"a\"   {\nmsg=>\"a\",\n}\n";
    private const string Canonical = "print \"a\" {\n\tmsg => \"a\",\n}\n";

    [Fact]
    public void Write_OfAFolder_FormatsEveryFileBelowItAndFollowsNoLink()
    {
        var main = Write("policy/main.mcl", Ragged);
        var deep = Write("policy/deep/er/x.mcl", Ragged);
        var other = Write("policy/notes.txt", Ragged);
        var outside = Write("outside/y.mcl", Ragged);
        Directory.CreateSymbolicLink(PathOf("policy/out"), PathOf("outside"));
        Directory.CreateSymbolicLink(PathOf("policy/deep/round"), "..");
        File.SetUnixFileMode(deep, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var mgmt = Mgmt("fmt", "-w", PathOf("policy"));

        Assert.True(mgmt.WaitForExit() == 0, mgmt.ToString());
        Assert.Equal([Canonical, Canonical, Ragged, Ragged], new[] { main, deep, other, outside }.Select(File.ReadAllText), StringComparer.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(deep));
        Assert.Empty(mgmt.Output);
    }

    [Fact]
    public void Write_OfAFaultyFileAmongOthers_LeavesItAndFormatsTheRest()
    {
        var faulty = Write("a.mcl", "print \"a\" {\n");
        var good = Write("b.mcl", Ragged);

        Assert.Equal(1, Mgmt("fmt", "-w", faulty, good).WaitForExit());
        Assert.Equal("print \"a\" {\n", File.ReadAllText(faulty));
        Assert.Equal(Canonical, File.ReadAllText(good));
    }

    [Fact]
    public void Print_OfStandardInput_IsTheCanonicalForm()
    {
        var mgmt = Start(Programs.Shipped, ["fmt", "-"], input: Ragged);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(Canonical, string.Concat(mgmt.Output.Select(static l => l + "\n")));
    }

    [Fact]
    public void Check_OfStandardInput_NamesNoFileToWrite()
    {
        var mgmt = Start(Programs.Shipped, ["fmt", "--check", "-"], input: Ragged);

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Equal(["<stdin>: not in canonical form"], mgmt.Errors);
    }

    [Fact]
    public void Fmt_OfWhatIsNotThere_SaysSo()
    {
        var mgmt = Mgmt("fmt", "missing.mcl");

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Equal(["mgmt: missing.mcl: no such file or folder"], mgmt.Errors);
    }

    [Fact]
    public void Fmt_OfBytesThatAreNoText_SaysSoOnce()
    {
        var path = PathOf("binary.mcl");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 4096).Select(static i => (byte)i)]);

        var mgmt = Mgmt("fmt", path);

        Assert.Equal(1, mgmt.WaitForExit());
        Assert.Equal(2, mgmt.Errors.Count);
        Assert.StartsWith("hint: ", mgmt.Errors[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("-w", "--check", "x.mcl")]
    [InlineData("")]
    public void Fmt_WithAWrongCommandLine_ExitsWithTwo(params string[] arguments)
    {
        var mgmt = Mgmt(["fmt", .. arguments]);

        Assert.Equal(2, mgmt.WaitForExit());
        Assert.StartsWith("mgmt: ", mgmt.Errors[0], StringComparison.Ordinal);
        Assert.Equal("See `mgmt fmt --help`.", mgmt.Errors[^1]);
    }
}

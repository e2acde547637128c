using Mgmt.Host.Planning;
using Mgmt.Host.Reference;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Reference;

public sealed class PolicyReferenceTests(PolicyReferenceTests.Workshop workshop) : IClassFixture<PolicyReferenceTests.Workshop>
{
    private readonly PolicyReference _reference = workshop.Policies.Reference();

    [Theory]
    [InlineData("strings.to_lower", "strings.to_lower")]
    [InlineData("golang/strings.to_lower", "golang/strings.to_lower")]
    [InlineData("http.response", "net/http.response")]
    [InlineData("len", "len")]
    public void FindFunctions_NameOfAFunction_IsThatOneAlone(string name, string found) =>
        Assert.Equal([found], _reference.FindFunctions(name).Select(static f => f.Name), StringComparer.Ordinal);

    [Theory]
    [InlineData("iter", "iter", 6)]
    [InlineData("fwupd", "sys/fwupd", 1)]
    public void FindFunctions_NameOfAModule_IsAllOfIt(string name, string module, int atLeast)
    {
        var found = _reference.FindFunctions(name);

        Assert.All(found, f => Assert.Equal(module, f.Module));
        Assert.True(found.Count >= atLeast, string.Join(' ', found.Select(static f => f.Name)));
    }

    [Theory]
    [InlineData("to_lower", "golang/strings.to_lower", "strings.to_lower")]
    [InlineData("string", "strings")]
    [InlineData("datetim.now", "datetime.now")]
    [InlineData("quite something else")]
    [InlineData("")]
    [InlineData(".")]
    public void SuggestFunctions_UnknownName_IsWhatWasProbablyMeant(string name, params string[] suggestions)
    {
        Assert.Empty(_reference.FindFunctions(name));
        Assert.Equal(suggestions, _reference.SuggestFunctions(name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("fiel", "file")]
    [InlineData("File", "file")]
    [InlineData("file.moode", "file.mode")]
    [InlineData("exec.stdot", "exec.stdout")]
    [InlineData("meta.nop", "meta.noop")]
    [InlineData("fiel.mode", "file")]
    [InlineData("range", "dhcp:range", "virt:network:range")]
    [InlineData("")]
    [InlineData(".x")]
    public void SuggestKinds_UnknownName_IsWhatWasProbablyMeant(string name, params string[] suggestions)
    {
        Assert.Null(_reference.FindKind(name));
        Assert.Equal(suggestions, _reference.SuggestKinds(name), StringComparer.Ordinal);
    }

    [Fact]
    public void Calls_AreWrittenAsAPolicyWritesThem()
    {
        Assert.Equal(["strings.to_lower(a str) str"], _reference.FindFunctions("strings.to_lower")[0].Calls);
        Assert.Equal(["fmt.printf(format str, a ?1, …) str"], _reference.FindFunctions("fmt.printf")[0].Calls);
        Assert.Equal(["iter.map(inputs []?1, function func(?1) ?2) []?2"], _reference.FindFunctions("iter.map")[0].Calls);
        Assert.Equal(3, _reference.FindFunctions("iter.range")[0].Calls.Count);
    }

    [Theory]
    [InlineData("strings.to_lower", FunctionNature.Pure, false)]
    [InlineData("strings.substr", FunctionNature.Pure, true)]
    [InlineData("golang.template", FunctionNature.Impure, false)]
    [InlineData("sys.getenv", FunctionNature.Impure, true)]
    [InlineData("os.readfile", FunctionNature.Streams, true)]
    [InlineData("signal.last_good", FunctionNature.Stateful, true)]
    [InlineData("history", FunctionNature.Stateful, false)]
    [InlineData("deploy.readfile", FunctionNature.Module, false)]
    public void Nature_OfAFunction_IsWhatTheRuntimeMakesOfIt(string name, FunctionNature nature, bool isCatchable)
    {
        var function = Assert.Single(_reference.FindFunctions(name));

        Assert.Equal((nature, isCatchable), (function.Nature, function.IsCatchable));
    }

    [Fact]
    public void Catchable_OfAFunction_GoesWithItsDocumentation() =>
        Assert.All(
            _reference.Functions.Where(static f => f.Nature != FunctionNature.Streams),
            static f => Assert.True(f.IsCatchable == f.Doc.Contains("catchably", StringComparison.Ordinal), f.Name));

    [Fact]
    public void Internals_AreNotInTheReference()
    {
        Assert.DoesNotContain(_reference.Functions, static f => f.Name.StartsWith('_'));
        Assert.DoesNotContain(_reference.Kinds, static k => k.Name.StartsWith('_'));
    }

    [Fact]
    public void Meta_OfTheReference_CanAllBeSet()
    {
        Assert.Equal(MetaText.All(MetaParameters.Default).Select(static m => m.Key), _reference.Meta.Select(static m => m.Name), StringComparer.Ordinal);
        foreach (var parameter in _reference.Meta)
        {
            var value = parameter.Default == "unlimited" ? "1.0" : parameter.Default;
            var policy = $"noop \"a\" {{\n\tMeta:{parameter.Name} => {value},\n}}\n";

            Assert.True(workshop.Policies.Check(PolicySource.Resolve(policy, Stream.Null), "").Count == 0, policy);
        }
    }

    [Fact]
    public void Remarks_OfAField_SayWhatIsSpecial()
    {
        var fields = _reference.FindKind("virt")!.Fields.ToDictionary(static f => f.Name, StringComparer.Ordinal);

        Assert.Equal(["default 32"], fields["maxcpus"].Remarks(), StringComparer.Ordinal);
        Assert.Equal("uint", fields["maxcpus"].TypeName);
        Assert.Equal(["optional", "secret"], fields["auth"].Remarks(), StringComparer.Ordinal);
        Assert.Empty(fields["uri"].Remarks());
    }

    /// <summary>One workshop for all tests of the class.</summary>
    public sealed class Workshop : IDisposable
    {
        internal PolicyWorkshop Policies { get; } = new("h1");

        public void Dispose() => Policies.Dispose();
    }
}

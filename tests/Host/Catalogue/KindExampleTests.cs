using System.Text;
using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Catalogue;

public sealed class KindExampleTests : IDisposable
{
    // What they name has to be on the host that they are planned on.
    private static readonly string[] LookAtTheHost = ["mount", "net", "sysctl"];

    private readonly PolicyWorkshop _workshop = new("h1");

    public static TheoryData<string> Kinds
    {
        get
        {
            using var parts = HostParts.Create(TimeProvider.System, "h1", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));
            return new(parts.Kinds.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_OfAKind_HasNoFault(string kind)
    {
        using var parts = HostParts.Create(TimeProvider.System, "h1", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));
        var source = PolicySource.Resolve(parts.Kinds[kind].Schema.Example + "\n", Stream.Null);

        if (LookAtTheHost.Contains(kind, StringComparer.Ordinal))
        {
            Assert.Empty(_workshop.Check(source, ""));
            return;
        }

        var plan = _workshop.Plan(source, new());

        Assert.Empty(plan.Diagnostics);
        Assert.True(kind == "_panic" || plan.Graph!.Vertices.Keys.Any(id => id.Kind == kind), "the example does not use its own kind");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_OfAKind_IsInCanonicalForm(string kind)
    {
        using var parts = HostParts.Create(TimeProvider.System, "h1", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));
        var example = parts.Kinds[kind].Schema.Example + "\n";

        Assert.Equal(example, Encoding.UTF8.GetString(PolicyFormatter.Format(SourceText.From("example.mcl", example)).Formatted!));
    }

    public void Dispose() => _workshop.Dispose();
}

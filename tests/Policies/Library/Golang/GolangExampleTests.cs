using Mgmt.Policies.Tests.Runtime;

namespace Mgmt.Policies.Tests.Library.Golang;

public sealed class GolangExampleTests
{
    public static TheoryData<string> Names => [.. Calls.Functions.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_OfEachFunction_YieldsWhatItSays(string name)
    {
        var example = Calls.Functions[name].Example;
        var mark = example.LastIndexOf(" # ", StringComparison.Ordinal);
        using var policy = new PolicyHarness($"import \"{name[..name.LastIndexOf('.')]}\"\nthing \"it\" {{\n\tanything => {example[..mark]},\n}}\n");

        Assert.Equal(example[(mark + 3)..].Trim(), PolicyHarness.Anything.Of(policy.Graph.Vertices[new("thing", "it")]).ToString());
    }
}

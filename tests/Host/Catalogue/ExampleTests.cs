using Mgmt.Host.Planning;
using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Host.Tests.Catalogue;

/// <summary>What the reference says of every function of this build is true.</summary>
public sealed class ExampleTests(ExampleTests.Workshop workshop) : IClassFixture<ExampleTests.Workshop>
{
    // Its last part is a keyword, so that no policy can call it.
    private const string Unwritable = "golang/math/rand.int";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Functions
    {
        get
        {
            using var workshop = new Workshop();
            return [.. workshop.Catalogue.Functions.Keys.Where(static n => n != "panic").Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Example_OfEveryFunction_YieldsTheValueItSays(string name)
    {
        var function = workshop.Catalogue.Functions[name];
        if (function is UnavailableFunction)
        {
            var refused = workshop.Plan(function, Example.ZeroCall(function));
            Assert.Contains(refused.Diagnostics, static d => d.Message.Contains("not available in this build", StringComparison.Ordinal));
            return;
        }

        var example = Example.Parse(function.Example);
        Assert.True(example is not null, $"the example of {name} is not of the form `expression # value`: {function.Example}");
        Assert.True(name == Unwritable || example.Expression.Contains(name.Split('.', '/')[^1] + "(", StringComparison.Ordinal), $"the example does not call {name}");

        var plan = workshop.Plan(function, example);

        Assert.True(plan.Graph is not null, string.Join('\n', plan.Diagnostics));
        Assert.Equal(example.Value, Workshop.Result(plan).ToString());
    }

    // `panic` is a statement, which yields nothing.
    [Fact]
    public void Example_OfPanic_LetsThePolicyGoOn()
    {
        var example = Example.Parse(workshop.Catalogue.Functions["panic"].Example);

        Assert.Equal("false", example!.Value);
        Assert.NotNull(workshop.Plan(example.Expression + "\n").Graph);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Definition_OfEveryFunction_IsCompleteAndReadsBack(string name)
    {
        var function = workshop.Catalogue.Functions[name];

        Assert.EndsWith(".", function.Doc.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(function.Signatures);
        Assert.All(function.Signatures, static signature =>
        {
            var again = Type.Parse(signature.ToString());
            Assert.Equal(signature, again);
            Assert.Equal(signature.ToString(), again.ToString());
        });
    }

    /// <summary>The catalogue of this build, and plans made with it.</summary>
    public sealed class Workshop : IDisposable
    {
        private static readonly Field<Value> Outcome = Fields.Any("value", "What the example yields.");
        private static readonly KindSchema Kind = new("example", KindTraits.None, "Holds what an example yields.", [Outcome], []);

        // Some examples read the policy's own file.
        private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;
        private readonly HostParts _parts = HostParts.Create(
            TimeProvider.System, "example", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));

        internal PolicyCatalogue Catalogue => new(_parts.Catalogue.Functions.Values, [Kind], _parts.Catalogue.Variables);

        internal static Value Result(Plan plan) => Outcome.Of(Assert.Single(plan.Graph!.Vertices).Value);

        internal Plan Plan(FunctionDefinition function, Example example) => Plan(example.Policy(function, Catalogue, Kind.Name, Outcome.Name));

        internal Plan Plan(string policy)
        {
            File.WriteAllText(Path.Combine(_folder, "main.mcl"), policy);
            return new Planner(Catalogue, _parts.Kinds, _parts.Clock).Evaluate(
                PolicySource.Resolve(_folder, Stream.Null),
                new() { Timeout = Patience, AutoEdges = false });
        }

        public void Dispose()
        {
            _parts.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}

using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Tests;

public sealed class ExampleTests
{
    public static TheoryData<string> Names
    {
        get
        {
            using var world = new TestWorld();
            return [.. WorldLibrary.All(world.Services).Where(static f => f is not UnavailableFunction).Select(static f => f.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_OfEachFunction_YieldsWhatItSays(string name)
    {
        using var world = new TestWorld();
        var function = WorldLibrary.All(world.Services).Single(f => f.Name == name);
        var mark = function.Example.LastIndexOf(" # ", StringComparison.Ordinal);
        Assert.True(mark > 0, $"{name} has no example of the form `expression # value`");

        var value = world.Evaluate(function.Example[..mark], module: name[..name.LastIndexOf('.')]);

        Assert.Equal(function.Example[(mark + 3)..].Trim(), value.ToString());
    }

    [Fact]
    public void Functions_AllOfThem_HaveADocAndAModule()
    {
        using var world = new TestWorld();

        Assert.All(WorldLibrary.All(world.Services), static f =>
        {
            Assert.NotEmpty(f.Doc);
            Assert.Contains('.', f.Name);
        });
    }
}

using Mgmt.Host.Tests.Support;

namespace Mgmt.Host.Tests.Reference;

/// <summary>The pages of the reference say what the catalogue says; <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
public sealed class PageTests : IDisposable
{
    private readonly PolicyWorkshop _workshop = new("h1");

    [Fact]
    public void Page_OfFunctions_IsThatOfTheCatalogue() => IsCurrent("docs/reference/functions.md", FunctionPage.Write(_workshop.Reference()));

    [Fact]
    public void Page_OfResources_IsThatOfTheCatalogue() => IsCurrent("docs/reference/resources.md", ResourcePage.Write(_workshop.Reference()));

    public void Dispose() => _workshop.Dispose();

    private static void IsCurrent(string page, string expected)
    {
        var path = Repository.PathOf(page);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}

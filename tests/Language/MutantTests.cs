using System.Runtime.CompilerServices;
using Mgmt.Testing;

namespace Mgmt.Language.Tests;

/// <summary>The faults that <c>eng/mutants.sh</c> plants are such that it can.</summary>
public sealed class MutantTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Mutants");

    private static readonly Dictionary<string, Mutant> ByName = Mutant.ReadAll(Folder).ToDictionary(static m => m.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Edits_OfAMutant_EachApplyAtOnePlace(string name) => Assert.Null(ByName[name].Misfit(Path.Combine(Folder, "../../..")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_OfAMutant_NamesASectionOfTheLanguage(string name) => Assert.Matches("^[1-3]\\.[0-9]+[^:]*: ", ByName[name].Rule);

    [Fact]
    public void Table_OfTheReadme_HasARowForEachMutant() => Assert.Equal(ByName.Keys, Mutant.Rows(Folder), StringComparer.Ordinal);

    private static string Here([CallerFilePath] string here = "") => here;
}

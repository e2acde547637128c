namespace Mgmt.Language.Tests;

/// <summary>The faults that <c>eng/mutants.sh</c> plants are such that it can.</summary>
public sealed class MutantTests
{
    private static readonly Dictionary<string, Mutant> ByName = Mutant.ReadAll().ToDictionary(static m => m.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Edits_OfAMutant_EachApplyAtOnePlace(string name)
    {
        Assert.NotEmpty(ByName[name].Edits);
        foreach (var edit in ByName[name].Edits)
        {
            var text = File.ReadAllText(Path.Combine(Mutant.Folder, "../../..", edit.File));
            var times = text.Split(edit.Old).Length - 1;
            Assert.True(times == 1, $"this is in {edit.File} {times} times:\n{edit.Old}");
            Assert.NotEqual(edit.Old, edit.New, StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_OfAMutant_NamesASectionOfTheLanguage(string name) => Assert.Matches("^[1-3]\\.[0-9]+[^:]*: ", ByName[name].Rule);

    [Fact]
    public void Table_OfTheReadme_HasARowForEachMutant()
    {
        var rows = File.ReadAllLines(Path.Combine(Mutant.Folder, "README.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Split('|')[1].Trim())
            .Where(static cell => cell is not ("fault" or "---"));
        Assert.Equal(ByName.Keys, rows, StringComparer.Ordinal);
    }
}

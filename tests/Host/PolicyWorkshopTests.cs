using Mgmt.Host.Sources;

namespace Mgmt.Host.Tests;

public sealed class PolicyWorkshopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgmt-test-");

    [Fact]
    public void Plan_FunctionsThatMakeFolders_LeavesNothingBehind()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "main.mcl"),
            "import \"deploy\"\nimport \"local\"\n$d = deploy.directory(\"/\")\n$v = local.vardir(\"a/\")\nprint [\"${d}\", \"${v}\"] {}\n");
        string[] made;
        using (var workshop = new PolicyWorkshop("h1"))
        {
            var plan = workshop.Plan(PolicySource.Resolve(_folder.FullName, Stream.Null), new());
            Assert.True(plan.Graph is not null, string.Join('\n', plan.Diagnostics));
            made = [.. plan.Graph.Vertices.Keys.Select(static v => v.Name.ToString())];
            Assert.Equal(2, made.Length);
            Assert.All(made, static path => Assert.True(Directory.Exists(path), path));
        }

        Assert.All(made, static path => Assert.False(Directory.Exists(path), path));
        Assert.Single(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Check_FolderWithoutAPolicy_SaysWhatItLacks()
    {
        using var workshop = new PolicyWorkshop("h1");

        var source = PolicySource.Resolve(_folder.FullName, Stream.Null);
        var expected = $"no policy in {_folder.FullName}: it has neither a metadata.yaml nor a main.mcl";

        Assert.Equal(expected, Assert.Single(workshop.Check(source, "")).Message);
        Assert.Equal(expected, Assert.Single(workshop.Plan(source, new()).Diagnostics).Message);
    }

    [Theory]
    [InlineData("import \"scale\"\n", "`scale` is imported, and has no function of that name")]
    [InlineData("", "is `import \"scale\"` missing?")]
    public void Check_FunctionThatNoModuleHas_SaysWhetherTheModuleIsThere(string import, string hint)
    {
        using var workshop = new PolicyWorkshop("h1");

        var source = PolicySource.Resolve(import + "$x = scale.quite_something_else(1)\n", Stream.Null);

        Assert.Equal(hint, Assert.Single(workshop.Check(source, "")).Hint);
    }

    [Fact]
    public void Plan_FamilyVariables_AreThoseOfTheFunction()
    {
        using var workshop = new PolicyWorkshop("h1");
        var code = "import \"os\"\n$ok = os.is_family_debian() == (os.family() == $os.family_debian)\nif $ok {\n\tprint \"ok\" {}\n}\n";

        var plan = workshop.Plan(PolicySource.Resolve(code, Stream.Null), new());

        Assert.Equal(["print[ok]"], plan.Graph!.Vertices.Keys.Select(static v => v.ToString()), StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

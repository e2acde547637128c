namespace Mgmt.Architecture.Tests;

public sealed class ProjectReferenceTests
{
    public static TheoryData<string> RoomNames => Rooms.Names();

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Project_OfARoom_ReferencesOnlyAllowedRooms(string room)
    {
        Assert.True(Rooms.IsKnown(room), $"src/{room} is no room of the table in Rooms.cs and ARCHITECTURE.md");

        var references = Rooms.Named(room).Includes("ProjectReference").Select(static path => path.Split('/')[^2]);

        Assert.Empty(references.Except(Rooms.MayReference(room), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Project_OfARoom_UsesOnlyAllowedPackages(string room)
    {
        if (Rooms.MayUse(room) is { } allowed)
        {
            Assert.Empty(Rooms.Named(room).Includes("PackageReference").Except(allowed, StringComparer.Ordinal));
            Assert.Empty(Rooms.Named(room).Includes("FrameworkReference"));
        }
    }

    // References of projects are transitive, so that the compiler alone would let a room use what its neighbours use.
    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Assembly_OfARoom_UsesOnlyAllowedRooms(string room)
    {
        string[] allowed = [.. Rooms.MayReference(room)];
        if (room == "Appliance")
        {
            // What Host's interface hands out is made of the model.
            allowed = [.. allowed, "Model"];
        }

        var used = Rooms.Named(room).Read(static reader => reader.AssemblyReferences
            .Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .Where(static name => name.StartsWith("Mgmt.", StringComparison.Ordinal)));

        Assert.Empty(used.Except(allowed.Select(static name => $"Mgmt.{name}"), StringComparer.Ordinal));
    }

    [Fact]
    public void Projects_AllOfThem_AreInTheSolutionAndLocked()
    {
        string[] projects = [.. Repository.Files("src", "*.csproj"), .. Repository.Files("tests", "*.csproj"), .. Repository.Files("bench", "*.csproj")];
        var solution = File.ReadAllText(Repository.PathOf("Mgmt.sln")).Replace('\\', '/');

        Assert.All(projects, project => Assert.True(solution.Contains($"\"{project}\"", StringComparison.Ordinal), $"{project} is not in Mgmt.sln; run eng/update-solution.sh"));
        Assert.All(projects, static project => Assert.True(File.Exists(Repository.PathOf($"{Path.GetDirectoryName(project)}/packages.lock.json")), $"{project} has no lock file; run eng/update-solution.sh"));
    }

    [Fact]
    public void Rooms_AllOfThem_HaveTests()
    {
        // The program itself is tested by the acceptance tests.
        var rooms = Rooms.All.Select(static room => room.Name).Where(static name => name != "Appliance");

        Assert.All(rooms, static name => Assert.True(File.Exists(Repository.PathOf($"tests/{name}/Mgmt.{name}.Tests.csproj")), $"src/{name} has no tests/{name}"));
    }
}

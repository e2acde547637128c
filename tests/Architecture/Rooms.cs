using System.Collections.Frozen;

namespace Mgmt.Architecture.Tests;

/// <summary>The rooms, and which other rooms and packages each may know.</summary>
internal static class Rooms
{
    private static readonly FrozenDictionary<string, string[]> References = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Scaling"] = ["Model"],
        ["Platform"] = [],
        ["Store"] = ["Model", "Platform"],
        ["Policies"] = ["Model", "Scaling"],
        ["Engine"] = ["Model"],
        ["Signals"] = ["Model", "Scaling", "Platform"],
        ["Functions"] = ["Model", "Policies", "Signals", "Platform"],
        ["Resources"] = ["Model", "Engine", "Platform"],
        ["Monitoring"] = ["Model", "Engine", "Signals", "Platform"],
        ["Cluster"] = ["Model", "Platform"],
        ["Host"] = ["Model", "Scaling", "Platform", "Store", "Policies", "Engine", "Signals", "Functions", "Resources", "Monitoring", "Cluster"],
        ["Appliance"] = ["Host"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The rooms at the bottom stand on the base library alone; a module's metadata is YAML, and graphs can be.
    private static readonly FrozenDictionary<string, string[]> Packages = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Scaling"] = [],
        ["Platform"] = [],
        ["Store"] = [],
        ["Policies"] = ["YamlDotNet"],
        ["Engine"] = [],
        ["Signals"] = ["System.Reactive"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rooms that exist.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        .. Repository.Files("src", "*.csproj").Select(static path => new Room(path.Split('/')[1], path)),
    ];

    public static bool IsKnown(string room) => References.ContainsKey(room);

    public static IReadOnlyList<string> MayReference(string room) => References[room];

    /// <summary>The packages that <paramref name="room"/> may use; null where the table leaves it open.</summary>
    public static IReadOnlyList<string>? MayUse(string room) => Packages.GetValueOrDefault(room);

    public static TheoryData<string> Names() => [.. All.Select(static room => room.Name)];

    public static Room Named(string name) => All.Single(room => room.Name == name);
}

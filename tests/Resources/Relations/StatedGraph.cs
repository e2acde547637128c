using System.Collections.Immutable;
using System.Globalization;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Libvirt;
using Mgmt.Platform.Processes;
using Mgmt.Resources.Pkg;
using Mgmt.Resources.Print;

namespace Mgmt.Resources.Tests.Relations;

/// <summary>
/// All kinds, and graphs of them as text: <c>kind[name] field=value …</c>, separated by semicolons. An underscore in a value
/// stands for a space, a comma separates the items of a list, <c>~</c> is the home directory; <c>hidden</c> and
/// <c>no-edge</c> are the meta parameters.
/// </summary>
internal sealed class StatedGraph : IDisposable, IPackageFiles, IPrinter
{
    private readonly InotifyTree _watcher;
    private readonly DirectorySyncer _syncer = new();
    private readonly ChildSpawner _spawner = new(TimeProvider.System);
    private readonly LibvirtHub _libvirt = new(TimeProvider.System);
    private readonly Dictionary<string, IResourceKind> _kinds;

    public StatedGraph()
    {
        var names = new TemporaryNames();
        _watcher = new(names);
        _kinds = AllKinds.Create(new()
        {
            Time = TimeProvider.System,
            Watcher = _watcher,
            Files = new(names),
            Syncer = _syncer,
            Accounts = new(),
            Spawner = _spawner,
            Libvirt = _libvirt,
            Printer = this,
            Packages = this,
        }).ToDictionary(static k => k.Schema.Name, StringComparer.Ordinal);
    }

    /// <summary>What packages ship; nothing is known of the others.</summary>
    public Dictionary<string, string[]> Packages { get; } = new(StringComparer.Ordinal);

    /// <summary>The automatic edges of what is stated.</summary>
    public string Edges(string stated) => string.Join(", ", AutomaticEdges.AddTo(Read(stated), _kinds).Edges.Keys
        .OrderBy(static e => e.From).ThenBy(static e => e.To).Select(static e => $"{e.From} -> {e.To}"));

    /// <summary>The vertices of what is stated once it is grouped, each with its members.</summary>
    public string Groups(string stated)
    {
        var grouped = AutomaticGroups.Group(Read(stated), _kinds);
        return string.Join(", ", grouped.Vertices.Keys.Order().Select(id => id + Members(grouped.Groups.GetValueOrDefault(id) ?? [])));
    }

    public IReadOnlyList<Str> FilesOf(Str name) => [.. Packages.GetValueOrDefault(name.ToString(), []).Select(static f => (Str)f)];

    public void Print(Str name, Str message)
    {
    }

    public void Dispose()
    {
        _spawner.Dispose();
        _libvirt.Dispose();
        _syncer.Dispose();
        _watcher.Dispose();
    }

    private static string Members(IReadOnlyList<GroupedResource> members) =>
        members.Count == 0 ? "" : $"({string.Join(' ', members.Select(static m => m.Id + Members(m.Members)))})";

    private static Value Parse(Field field, string text)
    {
        text = text.Replace('_', ' ').Replace("~", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.Ordinal);
        return field.Type.ToString() switch
        {
            "bool" => Value.Bool(bool.Parse(text)),
            "int" => Value.Int(long.Parse(text, CultureInfo.InvariantCulture)),
            "[]str" => Value.StrList(text.Split(',').Select(static t => (Str)t)),
            _ => Value.Str(text),
        };
    }

    private ResourceGraph Read(string stated) => new()
    {
        Vertices = stated.Split(';', StringSplitOptions.TrimEntries).Select(Spec).ToImmutableDictionary(static s => new VertexId(s.Kind, s.Name)),
    };

    private ResourceSpec Spec(string statement)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bracket = words[0].IndexOf('[', StringComparison.Ordinal);
        var schema = _kinds[words[0][..bracket]].Schema;
        var name = words[0][(bracket + 1)..^1].Replace("~", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.Ordinal);
        var spec = ResourceSpec.Create(schema, name, new() { Hidden = words.Contains("hidden"), AutoEdge = !words.Contains("no-edge") });
        foreach (var parts in words[1..].Where(static w => w.Contains('=', StringComparison.Ordinal)).Select(static w => w.Split('=', 2)))
        {
            var field = schema.Find(parts[0])!;
            spec = spec.With(field, Parse(field, parts[1]));
        }

        return spec;
    }
}

using System.Collections.Concurrent;
using Mgmt.Host.Planning;
using Mgmt.Host.Running;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Host.Tests.Running;

public sealed class GraphvizFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;
    private readonly ConcurrentQueue<string> _alerts = [];
    private readonly ChildSpawner _spawner = new(TimeProvider.System);

    private string Dot => Path.Combine(_folder, "graph.dot");

    [Fact]
    public void Show_Graph_IsInTheFileWhenItIsDisposed()
    {
        using (var file = Open(Dot))
        {
            file.Show(Graph("a"));
            file.Show(Graph("b"));
        }

        Assert.Equal(PlanDot.Write(Graph("b")), File.ReadAllText(Dot));
        Assert.Equal([Dot], Directory.GetFileSystemEntries(_folder));
        Assert.Empty(_alerts);
    }

    [Fact]
    public void Show_FolderThatIsNotThere_AlertsOnce()
    {
        var path = Path.Combine(_folder, "sub/graph.dot");
        using (var file = Open(path))
        {
            file.Show(Graph("a"));
            Await(() => !_alerts.IsEmpty);
            file.Show(Graph("b"));
        }

        Assert.Equal($"cannot write the graph to {path}: no such file or folder", Assert.Single(_alerts));
    }

    [Fact]
    public void Show_FolderThatComesBack_IsWrittenAndAlertsAnewWhenItGoes()
    {
        var folder = Path.Combine(_folder, "sub");
        var path = Path.Combine(folder, "graph.dot");
        using var file = Open(path);
        file.Show(Graph("a"));
        Await(() => _alerts.Count == 1);

        Directory.CreateDirectory(folder);
        file.Show(Graph("a"));
        Await(() => File.Exists(path));
        Directory.Delete(folder, recursive: true);
        file.Show(Graph("b"));

        Await(() => _alerts.Count == 2);
    }

    [Fact]
    public void Show_WithAFilter_DrawsThePictureBesideIt()
    {
        var filter = Script("#!/bin/sh\necho \"$@\"\ncat \"$2\"\n");
        using (var file = Open(Dot, filter))
        {
            file.Show(Graph("a"));
            Await(() => File.Exists(Dot + ".png"));
        }

        Assert.Equal($"-Tpng {Dot}\n{PlanDot.Write(Graph("a"))}", File.ReadAllText(Dot + ".png"));
        Assert.Empty(_alerts);
    }

    [Theory]
    [InlineData("#!/bin/sh\necho no such thing >&2\necho more >&2\nexit 3\n", "exited with 3: no such thing")]
    [InlineData(null, "cannot start ")]
    public void Show_WithAFilterThatFails_AlertsAndLeavesThePictureAsItWas(string? script, string reason)
    {
        File.WriteAllText(Dot + ".png", "before");
        var filter = script is null ? Path.Combine(_folder, "missing") : Script(script);
        using (var file = Open(Dot, filter))
        {
            file.Show(Graph("a"));
            Await(() => !_alerts.IsEmpty);
        }

        var alert = Assert.Single(_alerts);
        Assert.StartsWith($"cannot draw {Dot}.png: ", alert, StringComparison.Ordinal);
        Assert.Contains(reason, alert, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(Dot + ".png"));
        Assert.Equal(PlanDot.Write(Graph("a")), File.ReadAllText(Dot));
    }

    [Fact]
    public void Dispose_WhileAFilterHangs_EndsIt()
    {
        var begun = Path.Combine(_folder, "begun");
        var file = Open(Dot, Script($"#!/bin/sh\ntouch {begun}\nexec sleep 100\n"));
        file.Show(Graph("a"));
        Await(() => File.Exists(begun));

        file.Dispose();

        Assert.Empty(_alerts);
        Assert.False(File.Exists(Dot + ".png"));
    }

    public void Dispose()
    {
        _spawner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ResourceGraph Graph(string name)
    {
        var spec = ResourceSpec.Create(new KindSchema("noop", KindTraits.None, "Nothing.", []), name);
        return new() { Vertices = ResourceGraph.Empty.Vertices.Add(new("noop", name), spec) };
    }

    private GraphvizFile Open(string path, string? filter = null) => new(path, filter, new(new()), _spawner, _alerts.Enqueue);

    private static void Await(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(20)));

    private string Script(string text)
    {
        var path = Path.Combine(_folder, "filter");
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}

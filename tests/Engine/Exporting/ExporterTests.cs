using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Exporting;

public sealed class ExporterTests
{
    private static readonly MetaParameters ToAll = new() { Export = new(["*"]) };
    private readonly MemoryWorld _world = new();

    [Theory]
    [InlineData("*", true)]
    [InlineData("here", true)]
    [InlineData("there", false)]
    public void Export_Addressed_IsShownToThisHostAlone(string to, bool isShown)
    {
        using var rig = Rig();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Export = new([to]) })));

        Assert.Equal(isShown ? ["+ fake[a] struct{fields: struct{content: \"1\"}; meta: struct{}}"] : [], _world.Log);
    }

    [Fact]
    public void Export_NotAskedFor_IsNotShown()
    {
        using var rig = Rig();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Empty(_world.Log);
    }

    [Fact]
    public void Export_ChecksGoOn_IsWrittenOnceAChange()
    {
        using var rig = Rig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", ToAll)));
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");
        Assert.Single(_world.Log);

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2", ToAll)));

        Assert.Equal("+ fake[a] struct{fields: struct{content: \"2\"}; meta: struct{}}", _world.Log[^1]);
        Assert.Equal(2, _world.Log.Count);
    }

    [Fact]
    public void Export_ResourceLeavesOrExportsNoMore_IsTakenBack()
    {
        using var rig = Rig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", ToAll), rig.Kind.Spec("b", "1", ToAll)));
        _world.Log.Clear();

        rig.Submit(Graphs.Of(rig.Kind.Spec("b", "1")));

        Assert.Equal(["- fake[a]", "- fake[b]"], _world.Log.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Export_ReceivedValue_IsInIt()
    {
        using var rig = Rig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "own", ToAll));
        rig.Kind.Script("a").Sends = "one";
        rig.Submit(Graphs.Of(a, b).Send(a, b));

        rig.Kind.Script("a").Sends = "two";
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal(["+ fake[b] struct{fields: struct{content: \"one\"}; meta: struct{}}", "+ fake[b] struct{fields: struct{content: \"two\"}; meta: struct{}}"], _world.Log);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Export_InNoop_IsNotMade(bool isGlobal, bool isMeta)
    {
        _world.Put(new("fake", "old", "here", Value.Str("old")));
        using var rig = Rig(isGlobal);

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", ToAll with { Noop = isMeta }), rig.Kind.Spec("old", "", ToAll with { Noop = isMeta })));
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", ToAll with { Noop = isMeta })));

        Assert.Empty(_world.Log);
    }

    [Fact]
    public void Export_Hidden_IsShownAllTheSame()
    {
        using var rig = Rig();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", ToAll with { Hidden = true })));

        Assert.Single(_world.Log);
        Assert.Equal(0, rig.Kind.Count("open a"));
    }

    [Fact]
    public void Export_OfTwins_IsTakenBackWithTheLastOfThem()
    {
        using var rig = Rig();
        var spec = rig.Kind.Spec("a", "1", ToAll with { Hidden = true });
        var one = Graphs.Of(spec);
        rig.Submit(new() { Vertices = one.Vertices.Add(new("fake", "a", 1), spec) });

        rig.Submit(one);
        Assert.DoesNotContain("- fake[a]", _world.Log, StringComparer.Ordinal);
        rig.Submit(ResourceGraph.Empty);

        Assert.Equal("- fake[a]", _world.Log[^1]);
    }

    [Fact]
    public void Export_OfAnEarlierRun_IsTakenBackUnlessTheFirstGraphExportsIt()
    {
        foreach (var (name, host) in new[] { ("gone", "here"), ("kept", "here"), ("gone", "there") })
        {
            _world.Put(new("fake", name, host, Value.Str("old")));
        }

        using var rig = Rig();
        rig.Kind.Script("kept").Watching = static _ => throw new IOException("no bus");

        rig.Submit(Graphs.Of(rig.Kind.Spec("kept", "1", ToAll)));

        Assert.Equal(["- fake[gone]"], _world.Log.Where(static l => l[0] == '-'), StringComparer.Ordinal);
    }

    private EngineRig Rig(bool isNoop = false) => new(_world, new() { Hostname = "here", Noop = isNoop });
}

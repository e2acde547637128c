using System.Runtime.CompilerServices;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Print;

namespace Mgmt.Resources.Tests.Print;

public sealed class PrintResourceTests
{
    private readonly Page _page = new();
    private readonly IResourceKind _kind;

    public PrintResourceTests() => _kind = PrintKind.Create(_page);

    [Fact]
    public async Task Check_SameMessage_PrintsOnceAndAgainWhenNotified()
    {
        var resource = _kind.Open(Spec("a"));

        await Round(resource);
        await Round(resource);
        await Round(resource, refresh: true);

        Assert.Equal("p: a|p: a", _page.ToString());
    }

    [Fact]
    public async Task TryUpdate_OtherMessage_IsPrinted()
    {
        var resource = _kind.Open(Spec("a"));
        await Round(resource);

        Assert.True(resource.TryUpdate(Spec("b")));
        var difference = await resource.CheckAsync(new(CheckCause.Change, Refresh: false, Noop: true), CancellationToken.None);
        await Round(resource);

        Assert.Equal("msg: a → b", difference!.ToString());
        Assert.Equal("p: a|p: b", _page.ToString());
    }

    [Fact]
    public async Task Check_RefreshOnly_PrintsWhenNotifiedOnly()
    {
        var resource = _kind.Open(Spec("a").With(_kind.Schema.Find("refresh_only")!, Value.True));

        await Round(resource);
        Assert.Equal("", _page.ToString());
        await Round(resource, refresh: true);

        Assert.Equal("p: a", _page.ToString());
    }

    [Fact]
    public void Traits_Print_ActsInNoopAndIsNeverResynced() =>
        Assert.True(_kind.Schema.Has(KindTraits.Observer | KindTraits.EventLike | KindTraits.Receive | KindTraits.Refresh));

    private static async Task Round(IResource resource, bool refresh = false)
    {
        if (await resource.CheckAsync(new(CheckCause.Change, refresh, Noop: false), CancellationToken.None) is { } difference)
        {
            await resource.ApplyAsync(difference, (Permit)RuntimeHelpers.GetUninitializedObject(typeof(Permit)), CancellationToken.None);
        }
    }

    private ResourceSpec Spec(string message) => ResourceSpec.Create(_kind.Schema, "p").With(_kind.Schema.Find("msg")!, Value.Str(message));

    private sealed class Page : IPrinter
    {
        private readonly List<string> _lines = [];

        public void Print(Str name, Str message) => _lines.Add($"{name}: {message}");

        public override string ToString() => string.Join('|', _lines);
    }
}

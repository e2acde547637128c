using Mgmt.Engine;
using Mgmt.Host.Api;
using Mgmt.Host.Running;
using Mgmt.Model;
using Mgmt.Store;

namespace Mgmt.Host.Tests.Running;

public sealed class PausesTests
{
    private static readonly VertexId Odd = new("http:server:file", Str.From([0xff, (byte)'/', (byte)'\n', (byte)']']));

    [Fact]
    public async Task Restore_OfWhatWasPaused_PausesTheSame()
    {
        await using var store = StateStore.Open(null, TimeProvider.System);
        await using (var engine = Engine(store))
        {
            var pauses = new Pauses(store, engine.Limits);
            await pauses.PauseAsync(null);
            await pauses.PauseAsync(Odd);
            await pauses.PauseAsync(new("file", "/x"));
            await pauses.ResumeAsync(new VertexId("file", "/x"));
        }

        await using var next = Engine(store);
        Assert.True(new Pauses(store, next.Limits).Restore());

        Assert.True(next.Limits.IsPaused);
        Assert.Equal([Odd], next.Limits.Paused);
    }

    [Fact]
    public async Task Resume_OfEverything_LeavesSinglePausesAndIsRemembered()
    {
        await using var store = StateStore.Open(null, TimeProvider.System);
        await using (var engine = Engine(store))
        {
            var pauses = new Pauses(store, engine.Limits);
            await pauses.PauseAsync(null);
            await pauses.PauseAsync(Odd);
            await pauses.ResumeAsync(null);
            Assert.Equal(Odd.ToString(), Assert.Single(pauses.Report.Vertices));
            await pauses.ResumeAsync(Odd);
        }

        await using var next = Engine(store);
        Assert.False(new Pauses(store, next.Limits).Restore());
    }

    [Theory]
    [InlineData("file[/x]", "file", "/x")]
    [InlineData("exec[a[b]c\n]", "exec", "a[b]c\n")]
    [InlineData("noop[]", "noop", "")]
    public void Parse_OfAResource_KeepsItsName(string text, string kind, string name) => Assert.Equal(new(kind, name), VertexName.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("file")]
    [InlineData("[x]")]
    [InlineData("file[x")]
    [InlineData("]")]
    public void Parse_OfSomethingElse_SaysWhatToWrite(string text) => Assert.Contains("kind[name]", Assert.Throws<FormatException>(() => VertexName.Parse(text)).Message, StringComparison.Ordinal);

    private static ResourceEngine Engine(StateStore store) => new(new Dictionary<string, IResourceKind>(StringComparer.Ordinal), new(TimeProvider.System), store.Journal);
}

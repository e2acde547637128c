using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Running;

public sealed class ExportTests : IDisposable
{
    private const string Policy = """
        import "world/collect"
        print "shown" {
        	msg => "x",
        	Meta:export => ["h1"],
        }
        print "seen" {
        	msg => fmt.printf("%d", len(collect.res("print"))),
        }

        """;

    private readonly string _prefix = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    [Fact]
    public async Task Run_ResourceExportsToThisHost_IsSeenUntilAPolicyExportsItNoMore()
    {
        await RunUntilAsync("import \"fmt\"\n" + Policy, "1");

        await RunUntilAsync("import \"fmt\"\n" + Policy.Replace("Meta:export => [\"h1\"],", "Meta:export => [\"h2\"],", StringComparison.Ordinal), "0");
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    private async Task RunUntilAsync(string policy, string message)
    {
        using var stop = new CancellationTokenSource();
        var observer = new Observer(message, stop.Cancel);
        var options = new RunOptions { Prefix = _prefix, Hostname = "h1", MaxRuntime = TimeSpan.FromSeconds(60) };
        await using var host = new MgmtHost(PolicySource.Resolve(policy, Stream.Null), options, observer, TimeProvider.System);

        await host.RunAsync(stop.Token);

        Assert.Equal([], observer.Refusals);
        Assert.True(observer.HasSeen);
    }

    private sealed class Observer(string awaited, Action seen) : IRunObserver
    {
        public bool HasSeen { get; private set; }

        public List<string> Refusals { get; } = [];

        public void Printed(VertexId vertex, Str message)
        {
            if (vertex.Name == "seen" && message == awaited)
            {
                HasSeen = true;
                seen();
            }
        }

        public void PolicyLoaded(string name, int vertices, bool isReload)
        {
        }

        public void PolicyRefused(string name, IReadOnlyList<Diagnostic> diagnostics, string consequence) =>
            Refusals.AddRange(diagnostics.Select(static d => d.Message));

        public void Decided(DecisionRecord decision)
        {
        }

        public void FaultsChanged(IReadOnlyList<PolicyFault> appeared, IReadOnlyList<PolicyFault> gone)
        {
        }

        public void Drifted(DriftEvent drift)
        {
        }

        public void Troubled(TroubleReport report)
        {
        }

        public void Settled(SettledReport report)
        {
        }

        public void Polled(VertexId vertex, TimeSpan period, string reason)
        {
        }

        public void Alert(string message)
        {
        }
    }
}

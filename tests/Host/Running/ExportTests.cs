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

    [Fact]
    public async Task Run_HiddenExportThatIsCollected_RunsWithWhatTheCollectOverrides()
    {
        await RunUntilAsync("""
            print "seen" {
            	msg => "exported",
            	Meta:hidden => true,
            	Meta:export => ["h1"],
            }
            collect print "seen" {
            	msg => "collected",
            	Meta:hidden => false,
            }

            """, "collected");
    }

    [Theory]
    [InlineData("[\"seen\"]", "collected")]
    [InlineData("[struct{name => \"seen\", host => \"h1\"}]", "collected")]
    [InlineData("[struct{name => \"seen\", host => \"h2\"}]", "nothing")]
    [InlineData("\"other\"", "nothing")]
    public async Task Run_Collect_TakesThoseItNames(string names, string message)
    {
        await RunUntilAsync($$"""
            import "world/collect"
            print "seen" {
            	msg => "collected",
            	Meta:hidden => true,
            	Meta:export => ["h1"],
            }
            collect print {{names}} {
            	Meta:hidden => false,
            }
            if len(collect.res("print")) == 1 {
            	print "end" {
            		msg => "nothing",
            	}
            }

            """, message, message == "nothing" ? "end" : "seen");
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    private async Task RunUntilAsync(string policy, string message, string from = "seen")
    {
        using var stop = new CancellationTokenSource();
        var observer = new Observer(from, message, stop.Cancel);
        var options = new RunOptions { Prefix = _prefix, Hostname = "h1", MaxRuntime = TimeSpan.FromSeconds(60) };
        await using var host = new MgmtHost(PolicySource.Resolve(policy, Stream.Null), options, observer, TimeProvider.System);

        await host.RunAsync(stop.Token);

        Assert.Equal([], observer.Refusals);
        Assert.True(observer.HasSeen);
    }

    private sealed class Observer(Str from, string awaited, Action seen) : IRunObserver
    {
        public bool HasSeen { get; private set; }

        public List<string> Refusals { get; } = [];

        public void Printed(VertexId vertex, Str message)
        {
            if (vertex.Name == from && message == awaited)
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

        public void Stopping(StoppingReport report)
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

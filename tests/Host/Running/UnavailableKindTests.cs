using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Running;

public sealed class UnavailableKindTests : IDisposable
{
    private const string Policy = """
        svc "ssh" {
        	state => "running",
        	Meta:retry => -1,
        }
        svc "away" {
        	state => "bogus",
        	Meta:hidden => true,
        }
        print "first" {
        	msg => "printed",
        }
        print "after" {
        	msg => "never",
        	Depend => Svc["ssh"],
        }

        """;

    private readonly string _prefix = Directory.CreateTempSubdirectory("mgmt-test-").FullName;
    private readonly Observer _observer = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_ResourceOfAnUnavailableKind_FailsWithTheReasonWhileTheRestRuns(bool noop)
    {
        var options = new RunOptions { Prefix = _prefix, Hostname = "h1", Noop = noop, ConvergedTimeout = TimeSpan.FromMilliseconds(100), MaxRuntime = TimeSpan.FromSeconds(60) };
        RunOutcome outcome;
        await using (var host = new MgmtHost(PolicySource.Resolve(Policy, Stream.Null), options, _observer, TimeProvider.System))
        {
            outcome = await host.RunAsync(CancellationToken.None);
        }

        Assert.Equal(RunOutcome.SettledWithFailures, outcome);
        var failed = Assert.Single(_observer.Troubles, static t => t.Trouble == Trouble.Failed);
        Assert.Equal("svc[ssh]", failed.Id.ToString());
        Assert.Equal("the kind `svc` is not available in this build; take the resource out of the policy", failed.Reason);
        Assert.Equal(["print[first]"], _observer.Prints);
        Assert.Contains(_observer.Troubles, static t => t.Trouble == Trouble.Blocked && t.Id.ToString() == "print[after]");
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    private sealed class Observer : IRunObserver
    {
        public List<TroubleReport> Troubles { get; } = [];

        public List<string> Prints { get; } = [];

        public void PolicyLoaded(string name, int vertices, bool isReload)
        {
        }

        public void PolicyRefused(string name, IReadOnlyList<Diagnostic> diagnostics, string consequence) => Assert.Fail(diagnostics[0].Message);

        public void Decided(DecisionRecord decision)
        {
        }

        public void FaultsChanged(IReadOnlyList<PolicyFault> appeared, IReadOnlyList<PolicyFault> gone)
        {
        }

        public void Drifted(DriftEvent drift)
        {
        }

        public void Troubled(TroubleReport report) => Troubles.Add(report);

        public void Settled(SettledReport report)
        {
        }

        public void Printed(VertexId vertex, Str message) => Prints.Add(vertex.ToString());

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

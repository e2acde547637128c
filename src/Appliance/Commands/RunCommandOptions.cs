using System.CommandLine;

namespace Mgmt.Appliance.Commands;

/// <summary>What `run` can be told.</summary>
internal sealed class RunCommandOptions
{
    public Argument<string[]> Words { get; } = PolicyWords.Argument(
        ArgumentArity.ZeroOrMore,
        "A .mcl file, a folder, - for standard input, or code; or yaml and a file, or -: a graph in YAML. Without one: policies/default, in noop.");

    public Option<bool> Noop { get; } = new("--noop") { Description = "Change nothing; report every difference." };

    public Option<int?> Sema { get; } = new("--sema") { Description = "At most so many resources run at once." };

    public Option<double?> ConvergedTimeout { get; } = new("--converged-timeout", "--converger-timeout") { Description = "Exit once settled for so many seconds; 0: at once." };

    public Option<bool> ConvergedExit { get; } = new("--converged-exit") { Description = "Accepted: --converged-timeout always exits." };

    public Option<double> MaxRuntime { get; } = new("--max-runtime") { Description = "Exit after so many seconds." };

    public Option<string?> Prefix { get; } = new("--prefix") { Description = "Where state is kept." };

    public Option<bool> TmpPrefix { get; } = new("--tmp-prefix") { Description = "Keep state in a new temporary folder." };

    public Option<bool> AllowTmpPrefix { get; } = new("--allow-tmp-prefix") { Description = "Accepted." };

    public Option<string?> Graphviz { get; } = new("--graphviz") { Description = "Keep the running graph in this file, for Graphviz, the edges that follow from what resources are among its edges." };

    public Option<string?> GraphvizFilter { get; } = new("--graphviz-filter") { Description = "Draw what --graphviz writes with this program of Graphviz (dot), as FILE.png." };

    public Option<bool> NoAutoEdges { get; } = new("--no-autoedges") { Description = "Leave out the edges that follow from what resources are." };

    public Option<bool> NoAutoGroup { get; } = new("--no-autogroup") { Description = "Accepted: every resource stands for itself." };

    public Option<bool> NoWatch { get; } = new("--no-watch") { Description = "Do not follow changes of the policy's files." };

    public Option<string?> Listen { get; } = new("--listen") { Description = "Where /metrics, /healthz and what else can be read of the API are served, ADDRESS:PORT, or none. Default 127.0.0.1:9233." };

    public Option<string?> MaxChanges { get; } = new("--max-changes") { Description = "The most changes in a period, N/PERIOD (10/1m); past it, changes are frozen." };

    public IEnumerable<Option> All =>
    [
        Noop, Sema, ConvergedTimeout, ConvergedExit, MaxRuntime, Prefix, TmpPrefix, AllowTmpPrefix, PolicyOptions.Hostname,
        Graphviz, GraphvizFilter, NoAutoEdges, NoAutoGroup, NoWatch, Listen, MaxChanges, PolicyOptions.ModulePath,
    ];
}

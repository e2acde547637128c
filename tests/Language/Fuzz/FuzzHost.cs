using Mgmt.Host.Planning;
using Mgmt.Host.Running;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>Checks and plans what a fuzzer comes up with: every function there is, but those that run programs, make files or ask the network.</summary>
internal sealed class FuzzHost : IDisposable
{
    /// <summary>The functions that are left out; a trailing <c>.</c> stands for a module.</summary>
    public static readonly string[] Forbidden =
    [
        "os.system", "golang/os/exec.", "example.vumeter", "vumeter.", "audio.", "check.", "deploy.directory", "local.", "prom.", "prometheus.", "virt.",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly HostParts _parts = HostParts.Create(TimeProvider.System, "h1", static (_, _) => { }, HostMemory.Fleeting(TimeProvider.System));
    private readonly Planner _planner;

    public FuzzHost()
    {
        Catalogue = new(
            _parts.Catalogue.Functions.Values.Where(static f => !IsForbidden(f.Name)),
            _parts.Catalogue.Kinds.Values,
            _parts.Catalogue.Variables,
            _parts.Catalogue.Sources);
        _planner = new(Catalogue, _parts.Kinds, _parts.Clock);
    }

    public PolicyCatalogue Catalogue { get; }

    public IReadOnlyList<Diagnostic> Check(PolicySource source, string modulePath) =>
        PolicyCompiler.Compile(source.Open(), source.Entry, Catalogue, modulePath).Diagnostics;

    // A package's automatic edges come from a service; a fuzzer asks none.
    public Plan Plan(PolicySource source, string modulePath) =>
        _planner.Evaluate(source, new() { ModulePath = modulePath, Timeout = Patience, AutoEdges = false });

    public void Dispose() => _parts.Dispose();

    private static bool IsForbidden(string function) =>
        Array.Exists(Forbidden, f => f.EndsWith('.') ? function.StartsWith(f, StringComparison.Ordinal) : function == f);
}

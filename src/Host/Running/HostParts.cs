using Mgmt.Engine;
using Mgmt.Functions;
using Mgmt.Host.Catalogue;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Libvirt;
using Mgmt.Platform.Processes;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Resources;
using Mgmt.Resources.Exec;
using Mgmt.Signals;

namespace Mgmt.Host.Running;

/// <summary>The hubs, kinds and functions of this build, made once and shared by everything that runs.</summary>
internal sealed class HostParts : IDisposable
{
    private readonly SignalSources _signals;
    private readonly ChildSpawner _spawner;
    private readonly LibvirtHub _libvirt;
    private readonly DirectorySyncer _syncer;

    private HostParts(PolicyClock clock, string hostname, Action<VertexId, Str> print, IExecMemory? execMemory)
    {
        Clock = clock;
        var names = new TemporaryNames();
        Watcher = new(names);
        var files = new FileOperations(names);
        _syncer = new();
        _spawner = new(clock.Time);
        _libvirt = new(clock.Time);
        _signals = new(clock, Watcher);
        Kinds = KindSet.ByName(AllKinds.Create(new()
        {
            Time = clock.Time,
            Watcher = Watcher,
            Files = files,
            Syncer = _syncer,
            Accounts = new(),
            Spawner = _spawner,
            Libvirt = _libvirt,
            Printer = new PrintRelay(print),
            ExecMemory = execMemory,
        }));
        Catalogue = new([.. PureLibrary.All, .. WorldLibrary.All(_signals)], KindSet.Schemas(Kinds), Constants.All(hostname));
    }

    /// <summary>Policy time.</summary>
    public PolicyClock Clock { get; }

    /// <summary>What watches files, for everybody.</summary>
    public InotifyTree Watcher { get; }

    /// <summary>The kinds, by name.</summary>
    public IReadOnlyDictionary<string, IResourceKind> Kinds { get; }

    /// <summary>What policies can name.</summary>
    public PolicyCatalogue Catalogue { get; }

    /// <summary>Makes the parts.</summary>
    /// <param name="time">Where time comes from.</param>
    /// <param name="hostname">What <c>$hostname</c> says.</param>
    /// <param name="print">Who is told what `print` resources say.</param>
    /// <param name="notBefore">The last instant of an earlier run.</param>
    /// <param name="execMemory">What `exec` resources remember over a restart; nothing when null.</param>
    public static HostParts Create(
        TimeProvider time, string hostname, Action<VertexId, Str> print, Instant notBefore = default, IExecMemory? execMemory = null) =>
        new(new(time, notBefore), hostname, print, execMemory);

    public void Dispose()
    {
        _signals.Dispose();
        _spawner.Dispose();
        _libvirt.Dispose();
        _syncer.Dispose();
        Watcher.Dispose();
    }
}

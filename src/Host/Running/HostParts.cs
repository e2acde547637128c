using Mgmt.Engine;
using Mgmt.Functions;
using Mgmt.Functions.Local;
using Mgmt.Host.Catalogue;
using Mgmt.Model;
using Mgmt.Platform.Events;
using Mgmt.Platform.Files;
using Mgmt.Platform.Libvirt;
using Mgmt.Platform.Processes;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Resources;
using Mgmt.Signals;

namespace Mgmt.Host.Running;

/// <summary>The hubs, kinds and functions of this build, made once and shared by everything that runs.</summary>
internal sealed class HostParts : IDisposable
{
    private readonly SignalSources _signals;
    private readonly LibvirtHub _libvirt;
    private readonly DirectorySyncer _syncer;
    private readonly KernelEvents _events;
    private readonly PrivateFolders _folders;

    private HostParts(PolicyClock clock, string hostname, Action<VertexId, Str> print, HostMemory memory, Action<string>? alert)
    {
        Clock = clock;
        var names = new TemporaryNames();
        Watcher = new(names, overflowed: alert is null ? null : new OverflowReport(clock.Time, alert).Overflowed);
        Files = new(names);
        _syncer = new();
        Spawner = new(clock.Time);
        _libvirt = new(clock.Time);
        _events = new();
        _signals = new(clock, Watcher, events: _events);
        _folders = new(memory.Folder);
        Kinds = KindSet.ByName(AllKinds.Create(new()
        {
            Time = clock.Time,
            Watcher = Watcher,
            Files = Files,
            Syncer = _syncer,
            Accounts = new(),
            Spawner = Spawner,
            Libvirt = _libvirt,
            Printer = new PrintRelay(print),
            ExecMemory = memory.Exec,
        }));
        var services = ServicesOf(memory);
        Catalogue = new(
            CatalogueLibrary.Compose([.. PureLibrary.In(TimeZoneInfo.Local), .. WorldLibrary.All(services)]),
            KindSet.Schemas(Kinds),
            Constants.All(hostname),
            ModuleSources.All)
        {
            Exports = WorldLibrary.Exports(services),
        };
    }

    /// <summary>Policy time.</summary>
    public PolicyClock Clock { get; }

    /// <summary>What watches files, for everybody.</summary>
    public InotifyTree Watcher { get; }

    /// <summary>What writes files, for everybody.</summary>
    public FileOperations Files { get; }

    /// <summary>What runs programs, for everybody.</summary>
    public ChildSpawner Spawner { get; }

    /// <summary>The kinds, by name.</summary>
    public IReadOnlyDictionary<string, IResourceKind> Kinds { get; }

    /// <summary>What policies can name.</summary>
    public PolicyCatalogue Catalogue { get; }

    /// <summary>What servers answered to `http:client` resources.</summary>
    public HttpResponses Responses { get; } = new();

    /// <summary>Makes the parts.</summary>
    /// <param name="time">Where time comes from.</param>
    /// <param name="hostname">What <c>$hostname</c> says.</param>
    /// <param name="print">Who is told what `print` resources say.</param>
    /// <param name="memory">What outlives a run.</param>
    /// <param name="alert">Who is told what an administrator has to know; nobody when null.</param>
    public static HostParts Create(TimeProvider time, string hostname, Action<VertexId, Str> print, HostMemory memory, Action<string>? alert = null) =>
        new(new(time, memory.Store.LastInstant()), hostname, print, memory, alert);

    public void Dispose()
    {
        _signals.Dispose();
        _events.Dispose();
        Spawner.Dispose();
        _folders.Dispose();
        _libvirt.Dispose();
        _syncer.Dispose();
        Watcher.Dispose();
    }

    private WorldServices ServicesOf(HostMemory memory) => new()
    {
        Clock = Clock,
        Signals = _signals,
        Spawner = Spawner,
        World = memory.Store.World,
        Values = memory.Store.Values,
        Numbers = memory.Store.Numbers,
        Responses = Responses,
        Folders = _folders,
        Arguments = OwnProcess.Arguments,
        Environment = OwnProcess.Variables,
        ProgramPath = OwnProcess.Program,
    };
}

using Mgmt.Host.Api;
using Mgmt.Model;
using Mgmt.Store;

namespace Mgmt.Host.Tests.Support;

/// <summary>An appliance that says what a test tells it to.</summary>
internal sealed class FakeAppliance : IAppliance
{
    private readonly StateStore _store = StateStore.Open(null, TimeProvider.System);

    public List<string> Pauses { get; } = [];

    public int AskedForLast { get; private set; }

    public StatusReport Status { get; set; } = new(true, false, new(false, []), 1.5, new("p", false, 3, [], []), 0, new Dictionary<string, int>(StringComparer.Ordinal), []);

    public Str? Value(Str key) => _store.World.GetString(key);

    public Task SetValueAsync(Str key, Str? value) => _store.World.SetStringAsync(key, value, CancellationToken.None).AsTask();

    public IObservable<Str?> WatchValue(Str key) => _store.World.WatchString(key);

    public Task<PauseReport> PauseAsync(VertexId? vertex) => vertex is { } missing && missing.Name == "/missing"
        ? throw new NoSuchResourceException(missing)
        : Note("pause", vertex);

    public Task<PauseReport> ResumeAsync(VertexId? vertex) => Note("resume", vertex);

    private Task<PauseReport> Note(string what, VertexId? vertex)
    {
        Pauses.Add($"{what} {vertex}");
        return Task.FromResult(new PauseReport(false, []));
    }

    public string Metrics() => "mgmt_fake 1\n";

    public Health Health() => new(true, "ok");

    public Task<StatusReport> StatusAsync() => Task.FromResult(Status);

    public Task<DriftReport> DriftAsync(int last)
    {
        AskedForLast = last;
        return Task.FromResult(new DriftReport([new(DateTimeOffset.UnixEpoch, "file[/x]", [new("content", "a", "b")], "corrective", "applied", "", 1.5)]));
    }
}

using Mgmt.Host.Api;

namespace Mgmt.Host.Tests.Support;

/// <summary>An appliance that says what a test tells it to.</summary>
internal sealed class FakeAppliance : IAppliance
{
    public int AskedForLast { get; private set; }

    public StatusReport Status { get; set; } = new(true, false, 1.5, new("p", false, 3, [], []), 0, new Dictionary<string, int>(StringComparer.Ordinal), []);

    public string Metrics() => "mgmt_fake 1\n";

    public Health Health() => new(true, "ok");

    public Task<StatusReport> StatusAsync() => Task.FromResult(Status);

    public Task<DriftReport> DriftAsync(int last)
    {
        AskedForLast = last;
        return Task.FromResult(new DriftReport([new(DateTimeOffset.UnixEpoch, "file[/x]", [new("content", "a", "b")], "corrective", "applied", "", 1.5)]));
    }
}

namespace Mgmt.Host.Tests.Support;

/// <summary>An appliance that says what a test tells it to.</summary>
internal sealed class FakeAppliance : IAppliance
{
    public string Metrics() => "mgmt_fake 1\n";

    public Health Health() => new(true, "ok");
}

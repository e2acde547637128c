using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

/// <summary>
/// The test driver keeps the domains of <c>test:///default</c> in the process, for all its connections, until the last
/// one closes: so these tests run one after the other, and one connection stays open.
/// </summary>
[CollectionDefinition(Name)]
public sealed class LibvirtCollection : ICollectionFixture<LibvirtFixture>
{
    public const string Name = "libvirt";
}

public sealed class LibvirtFixture : IDisposable
{
    private readonly LibvirtHub _guard = new(TimeProvider.System);
    private readonly LibvirtHub _hub = new(TimeProvider.System);
    private readonly LibvirtLease _guardLease;
    private readonly LibvirtLease _lease;

    public LibvirtFixture()
    {
        _guardLease = _guard.Connect(Uri);
        _lease = _hub.Connect(Uri);
        Assert.True(Other.IsAliveAsync(default).Result);
    }

    public static string Uri => "test:///default";

    /// <summary>The connection under test.</summary>
    public ILibvirtConnection Connection => _lease.Connection;

    /// <summary>Somebody else's connection to the same node.</summary>
    public ILibvirtConnection Other => _guardLease.Connection;

    public static string Xml(string name, int cpus = 1, int maxCpus = 4, long memory = 1_048_576, long maxMemory = 2_097_152) => $"""
        <domain type='test'>
          <name>{name}</name>
          <memory unit='KiB'>{maxMemory}</memory>
          <currentMemory unit='KiB'>{memory}</currentMemory>
          <vcpu current='{cpus}'>{maxCpus}</vcpu>
          <os><type>hvm</type></os>
        </domain>
        """;

    public void Dispose()
    {
        _hub.Dispose();
        _guard.Dispose();
    }
}

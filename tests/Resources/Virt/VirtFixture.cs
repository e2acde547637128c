using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>
/// The test driver keeps the machines of <c>test:///default</c> in the process, for all its connections, until the last
/// one closes: so these tests run one after the other, and one connection stays open.
/// </summary>
[CollectionDefinition(Name)]
public sealed class VirtCollection : ICollectionFixture<VirtFixture>
{
    public const string Name = "virt";
}

public sealed class VirtFixture : IDisposable
{
    private readonly LibvirtHub _otherHub = new(TimeProvider.System);
    private readonly LibvirtLease _other;

    public VirtFixture()
    {
        _other = _otherHub.Connect(VirtSpecs.Uri);
        Assert.True(Other.IsAliveAsync(default).Result);
        Hub = new(TimeProvider.System);
    }

    /// <summary>What the kind under test connects through.</summary>
    public LibvirtHub Hub { get; }

    /// <summary>Somebody else's connection to the same node.</summary>
    public ILibvirtConnection Other => _other.Connection;

    public void Dispose()
    {
        Hub.Dispose();
        _otherHub.Dispose();
    }
}

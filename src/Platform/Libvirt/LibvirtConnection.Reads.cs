using System.Runtime.InteropServices;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <content>Calls that read.</content>
internal sealed partial class LibvirtConnection
{
    /// <summary>The lane of calls that concern no domain that is known by name.</summary>
    private const string AnyDomain = "";

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => CallAsync(AnyDomain, List, cancellation);

    /// <inheritdoc/>
    public Task<DomainSnapshot?> ReadAsync(string name, bool askGuest, CancellationToken cancellation) =>
        CallAsync(name, c => IfFound(c, name, d => DomainReader.Read(d, name, askGuest)), cancellation);

    /// <inheritdoc/>
    public Task<DomainCounts?> ReadCountsAsync(string name, CancellationToken cancellation) =>
        CallAsync(name, c => IfFound(c, name, d => DomainReader.ReadCounts(d, name)), cancellation);

    /// <inheritdoc/>
    public Task<DomainCpuUse> ReadCpuUseAsync(string name, CancellationToken cancellation) => ReadAsync(name, d => DomainReader.ReadCpuUse(d, name), cancellation);

    /// <inheritdoc/>
    public Task<DomainMemoryUse> ReadMemoryUseAsync(string name, CancellationToken cancellation) =>
        ReadAsync(name, d => DomainReader.ReadMemoryUse(d, name), cancellation);

    /// <inheritdoc/>
    public Task<string> GetXmlAsync(string name, bool inactive, CancellationToken cancellation) =>
        ReadAsync(name, d => DomainReader.ReadXml(d, name, inactive), cancellation);

    /// <inheritdoc/>
    public Task<Version> VersionAsync(CancellationToken cancellation) => CallAsync(AnyDomain, ReadVersion, cancellation);

    /// <inheritdoc/>
    public Task<string> CapabilitiesAsync(CancellationToken cancellation) =>
        CallAsync(AnyDomain, c => LibvirtErrors.TakeText(ConnectNative.GetCapabilities(c), "reading the capabilities"), cancellation);

    /// <inheritdoc/>
    public async Task<bool> IsAliveAsync(CancellationToken cancellation)
    {
        try
        {
            await CallAsync(AnyDomain, AssertAlive, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (LibvirtException)
        {
            return false;
        }
    }

    private static void AssertAlive(ConnectHandle connection)
    {
        if (ConnectNative.IsAlive(connection) != 1)
        {
            throw LibvirtErrors.Last("asking whether the connection lives");
        }
    }

    private static T? IfFound<T>(ConnectHandle connection, string name, Func<DomainHandle, T> read)
        where T : class
    {
        try
        {
            using var domain = Find(connection, name, "looking up");
            return read(domain);
        }
        catch (DomainNotFoundException)
        {
            return null;
        }
    }

    private static Version ReadVersion(ConnectHandle connection)
    {
        LibvirtErrors.Check(ConnectNative.GetLibVersion(connection, out var number), "reading libvirt's version");
        return new((int)(number / 1_000_000), (int)(number / 1_000 % 1_000), (int)(number % 1_000));
    }

    private static unsafe IReadOnlyList<string> List(ConnectHandle connection)
    {
        nint* domains = null;
        var count = LibvirtErrors.Check(ConnectNative.ListAllDomains(connection, &domains, 0), "listing the domains");
        var names = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            names.Add(Marshal.PtrToStringUTF8(DomainNative.GetName(domains[i])) ?? "");
            _ = DomainNative.Free(domains[i]);
        }

        NativeMemory.Free(domains);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private Task<T> ReadAsync<T>(string name, Func<DomainHandle, T> read, CancellationToken cancellation) =>
        CallAsync(
            name,
            connection =>
            {
                using var domain = Find(connection, name, "looking up");
                return read(domain);
            },
            cancellation);
}

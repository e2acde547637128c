using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Network;

/// <summary>The interfaces that the kernel shows to this process.</summary>
public sealed unsafe class NetworkInterfaces : INetworkInterfaces
{
    private const int MacLength = 6;

    /// <inheritdoc/>
    public IReadOnlyList<NetworkInterface> Read()
    {
        LibcNetwork.InterfaceEntry* first;
        if (LibcNetwork.ListInterfaces(&first) != 0)
        {
            throw PlatformException.FromLastError("list", "the network interfaces"u8);
        }

        try
        {
            return Collect(first);
        }
        finally
        {
            LibcNetwork.FreeInterfaces(first);
        }
    }

    private static List<NetworkInterface> Collect(LibcNetwork.InterfaceEntry* first)
    {
        var interfaces = new List<NetworkInterface>();
        var addresses = new Dictionary<string, List<InterfaceAddress>>(StringComparer.Ordinal);
        for (var entry = first; entry is not null; entry = entry->Next)
        {
            if (entry->Address is null)
            {
                continue;
            }

            var name = Marshal.PtrToStringUTF8((nint)entry->Name) ?? "";
            if (*(ushort*)entry->Address == LibcNetwork.FamilyPacket)
            {
                addresses[name] = [];
                interfaces.Add(Link(name, entry, addresses[name]));
            }
        }

        for (var entry = first; entry is not null; entry = entry->Next)
        {
            // An alias such as `eth0:1` is a label of an address, not an interface.
            var name = (Marshal.PtrToStringUTF8((nint)entry->Name) ?? "").Split(':')[0];
            if (entry->Address is not null && addresses.TryGetValue(name, out var found) && AddressOf(entry) is { } address)
            {
                found.Add(address);
            }
        }

        foreach (var found in addresses.Values)
        {
            found.Sort(static (a, b) => a.Address.AddressFamily.CompareTo(b.Address.AddressFamily));
        }

        interfaces.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        return interfaces;
    }

    private static NetworkInterface Link(string name, LibcNetwork.InterfaceEntry* entry, List<InterfaceAddress> addresses)
    {
        var link = (LibcNetwork.LinkAddress*)entry->Address;
        var bytes = new ReadOnlySpan<byte>(link->Address, Math.Min((int)link->Length, MacLength));
        var hasMac = bytes.Length == MacLength && bytes.ContainsAnyExcept((byte)0);
        var mac = hasMac ? string.Join(':', bytes.ToArray().Select(static b => Convert.ToHexStringLower([b]))) : "";
        var isEthernet = link->Hardware == LibcNetwork.HardwareEthernet && (entry->Flags & LibcNetwork.FlagLoopback) == 0;
        return new(name, link->Index, mac, (entry->Flags & LibcNetwork.FlagUp) != 0, isEthernet ? WiringOf(name) : Wiring.None, addresses);
    }

    private static Wiring WiringOf(string name)
    {
        var device = $"/sys/class/net/{name}/";
        if (Path.Exists(device + "wireless") || Path.Exists(device + "phy80211"))
        {
            return Wiring.Wireless;
        }

        return Path.Exists(device + "device") ? Wiring.Wired : Wiring.Virtual;
    }

    private static InterfaceAddress? AddressOf(LibcNetwork.InterfaceEntry* entry)
    {
        var (offset, length) = *(ushort*)entry->Address switch
        {
            (ushort)AddressFamily.InterNetwork => (4, 4),
            LibcNetwork.FamilyInternet6 => (8, 16),
            _ => (0, 0),
        };
        if (length == 0 || entry->Mask is null)
        {
            return null;
        }

        var prefix = 0;
        foreach (var part in new ReadOnlySpan<byte>((byte*)entry->Mask + offset, length))
        {
            prefix += BitOperations.PopCount(part);
        }

        return new(new IPAddress(new ReadOnlySpan<byte>((byte*)entry->Address + offset, length)), prefix);
    }
}

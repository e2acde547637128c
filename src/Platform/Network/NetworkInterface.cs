using System.Net;

namespace Mgmt.Platform.Network;

/// <summary>A network interface of this host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its number.</param>
/// <param name="Mac">Its hardware address, six pairs of lower-case digits with colons; empty when it has none.</param>
/// <param name="IsUp">Whether it is switched on.</param>
/// <param name="Wiring">What it is made of.</param>
/// <param name="Addresses">Its addresses, IPv4 before IPv6.</param>
public sealed record NetworkInterface(string Name, int Index, string Mac, bool IsUp, Wiring Wiring, IReadOnlyList<InterfaceAddress> Addresses);

/// <summary>An address and how much of it names the network.</summary>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">How many of its leading bits name the network.</param>
public sealed record InterfaceAddress(IPAddress Address, int PrefixLength)
{
    /// <summary><c>192.0.2.1/24</c>.</summary>
    public override string ToString() => $"{Address}/{PrefixLength}";
}

/// <summary>What an interface is made of.</summary>
public enum Wiring
{
    /// <summary>Neither Ethernet nor anything like it: loopback, tunnels.</summary>
    None,

    /// <summary>Ethernet that exists in software alone: bridges, bonds, pairs, dummies.</summary>
    Virtual,

    /// <summary>Ethernet by air.</summary>
    Wireless,

    /// <summary>Ethernet by cable, or what a hypervisor offers in its place.</summary>
    Wired,
}

/// <summary>Lists network interfaces.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface INetworkInterfaces
{
    /// <summary>The interfaces as they are now, in the order of their numbers.</summary>
    /// <exception cref="IOException">The kernel refused.</exception>
    IReadOnlyList<NetworkInterface> Read();
}

using System.Globalization;

namespace Mgmt.Policies.Library.Net;

/// <summary>An address and how many of its leading bits name its network, written <c>192.0.2.7/24</c>.</summary>
/// <param name="Address">The address.</param>
/// <param name="Prefix">The number of leading bits, 0 to the address's width.</param>
internal readonly record struct IpNetwork(IpAddress Address, int Prefix)
{
    /// <summary>Reads the CIDR form; null when <paramref name="text"/> is something else.</summary>
    public static IpNetwork? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0
            && IpAddress.Parse(text[..slash]) is { } address
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            && prefix <= address.Width
            ? new(address, prefix)
            : null;
    }

    /// <summary>The mask as an address.</summary>
    public IpAddress Mask => Address with { Bits = All ^ Host };

    /// <summary>The first address of the network.</summary>
    public IpAddress First => Address with { Bits = Address.Bits & (All ^ Host) };

    /// <summary>The last address of the network.</summary>
    public IpAddress Last => Address with { Bits = Address.Bits | Host };

    private UInt128 All => UInt128.MaxValue >> (128 - Address.Width);

    private UInt128 Host => Prefix == 0 ? All : (((UInt128)1) << (Address.Width - Prefix)) - 1;

    /// <summary>Whether <paramref name="address"/>, of the same version, is in the network.</summary>
    public bool Contains(IpAddress address)
    {
        var (plain, network) = (address.Unmapped(), Unmapped());
        return plain.Width == network.Address.Width && ((plain.Bits ^ network.Address.Bits) & (network.All ^ network.Host)) == 0;
    }

    private IpNetwork Unmapped()
    {
        var plain = Address.Unmapped();
        return plain.Width < Address.Width && Prefix >= 96 ? new(plain, Prefix - 96) : this;
    }
}

using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Net;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library;

/// <summary>The part of the module <c>net</c> that only reads text.</summary>
internal static class NetFunctions
{
    private static readonly StructType Url = (StructType)Type.Parse("struct{scheme str; host str; path str; raw_query str}");
    private static readonly StructType HostAndPort = (StructType)Type.Parse("struct{host str; port str}");

    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "net.is_mac",
            "func(a str) bool",
            static a => Value.Bool(MacAddress.Octets(a[0].AsStr.ToString()) is not null),
            "Whether it is a hardware address of 6, 8 or 20 octets.",
            """net.is_mac("00:1b:44:11:3a:b7") # true"""),
        new PureFunction(
            "net.macfmt",
            "func(a str) str",
            static a => JoinOctets(a[0].AsStr, ':'),
            "The hardware address with colons between its octets. Fails, catchably, when it is none.",
            """net.macfmt("00-1b-44-11-3a-b7") # "00:1b:44:11:3a:b7" """) { IsCatchable = true },
        new PureFunction(
            "net.oldmacfmt",
            "func(a str) str",
            static a => JoinOctets(a[0].AsStr, '-'),
            "The hardware address with hyphens between its octets. Fails, catchably, when it is none.",
            """net.oldmacfmt("00:1b:44:11:3a:b7") # "00-1b-44-11-3a-b7" """) { IsCatchable = true },
        new PureFunction(
            "net.ip_in_cidr",
            "func(ip str, cidr str) bool",
            static a => Value.Bool(Network(a[1].AsStr).Contains(IpAddress.Parse(a[0].AsStr.ToString()) ?? throw Failure($"invalid IP address: `{a[0].AsStr}`"))),
            "Whether the address is in the network. Fails, catchably, when either is none.",
            """net.ip_in_cidr("192.0.2.7", "192.0.2.0/24") # true""") { IsCatchable = true },
        OfNetwork("net.cidr_to_ip", static n => n.Address.ToString(), "The address.", """net.cidr_to_ip("192.0.2.7/24") # "192.0.2.7" """),
        OfNetwork("net.cidr_to_prefix", static n => n.Prefix.ToString(CultureInfo.InvariantCulture), "The number of leading bits that name the network.", """net.cidr_to_prefix("192.0.2.7/24") # "24" """),
        OfNetwork("net.cidr_to_mask", static n => n.Mask.ToString(), "The mask of the network.", """net.cidr_to_mask("192.0.2.7/24") # "255.255.255.0" """),
        OfNetwork("net.cidr_to_network", static n => n.First.ToString(), "The address of the network, whose remaining bits are 0.", """net.cidr_to_network("192.0.2.7/24") # "192.0.2.0" """),
        OfNetwork("net.cidr_to_first", static n => FirstHost(n).ToString(), "The first address that a host can have: for 31 bits and more, the first of all.", """net.cidr_to_first("192.0.2.7/24") # "192.0.2.1" """),
        OfNetwork("net.cidr_to_last", static n => LastHost(n).ToString(), "The last address that a host can have: without the broadcast address, of which there is none for 31 bits and more.", """net.cidr_to_last("192.0.2.7/24") # "192.0.2.254" """),
        new PureFunction(
            "net.url_parser",
            "func(url str) " + Url,
            static a => ParseUrl(a[0].AsStr),
            "Scheme, host with port, decoded path and raw query of a URL. Fails, catchably, when it is none or has no scheme.",
            """net.url_parser("http://example.com:80/a?b=c") # struct{scheme: "http"; host: "example.com:80"; path: "/a"; raw_query: "b=c"}""") { IsCatchable = true },
        new PureFunction(
            "net.split_hostport",
            "func(hostport str) " + HostAndPort,
            static a => SplitHostPort(a[0].AsStr),
            "Host and port of `host:port` or `[host]:port`. Fails, catchably, for anything else.",
            """net.split_hostport("[::1]:80") # struct{host: "::1"; port: "80"}""") { IsCatchable = true },
    ];

    private static PureFunction OfNetwork(string name, Func<IpNetwork, string> part, string doc, string example) =>
        new(name, "func(cidr str) str", a => Value.Str(part(Network(a[0].AsStr))), doc + " Fails, catchably, when the text is not of the form `192.0.2.7/24`.", example) { IsCatchable = true };

    private static FunctionFailedException Failure(string message) => new(message, isCatchable: true);

    private static Value JoinOctets(Str address, char separator) => MacAddress.Octets(address.ToString()) is { } octets
        ? Value.Str(string.Join(separator, octets))
        : throw Failure($"invalid MAC address: `{address}`");

    private static IpNetwork Network(Str text) => IpNetwork.Parse(text.ToString()) ?? throw Failure($"invalid CIDR address: `{text}`");

    private static bool HasNetworkAddress(IpNetwork network) => network.Address.Width - network.Prefix > 1;

    private static IpAddress FirstHost(IpNetwork network) => HasNetworkAddress(network) ? network.First with { Bits = network.First.Bits + 1 } : network.First;

    private static IpAddress LastHost(IpNetwork network) => HasNetworkAddress(network) && network.Address.Width == 32
        ? network.Last with { Bits = network.Last.Bits - 1 }
        : network.Last;

    private static Value ParseUrl(Str text)
    {
        try
        {
            var url = UrlParts.Parse(text);
            return Value.From(new StructValue(Url.FieldNames, [Value.Str(url.Scheme), Value.Str(url.Host), Value.Str(url.Path), Value.Str(url.RawQuery)]));
        }
        catch (FormatException fault)
        {
            throw Failure($"can't parse the URL {Value.Str(text)}: {fault.Message}");
        }
    }

    private static Value SplitHostPort(Str text)
    {
        try
        {
            var parts = HostPort.Split(ByteText.Chars(text));
            return Value.From(new StructValue(HostAndPort.FieldNames, [Value.Str(ByteText.Bytes(parts.Host)), Value.Str(ByteText.Bytes(parts.Port))]));
        }
        catch (FormatException fault)
        {
            throw Failure(fault.Message);
        }
    }
}

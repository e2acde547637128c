using Mgmt.Model;
using Mgmt.Platform.Network;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Network;

/// <summary>The parts of <c>net</c>, <c>net/http</c> and <c>util</c> that look at this host.</summary>
internal static class NetworkFunctions
{
    private static readonly StructShape Response = StructShape.Parse("struct{status int; output str}");

    public static IEnumerable<FunctionDefinition> All(WorldServices services) =>
    [
        new SourceFunction(
            "net.macs",
            "func() []str",
            ObservableSource.From(_ => services.Signals.Interfaces(), static all => Value.StrList(Macs(all))),
            "The hardware addresses of this host's network interfaces, in lower case with colons, anew when one comes or goes.",
            "len(net.macs()) >= 0 # true"),
        new SourceFunction(
            "net.wired_interface",
            "func() str",
            ObservableSource.From(_ => services.Signals.Interfaces(), static all => Value.Str(WiredInterface.Find(all))),
            "The name of the wired network interface: the first that is switched on, or else the first; empty when there is none.",
            "len(net.wired_interface()) >= 0 # true"),
        new SourceFunction(
            "net.interface_cidr",
            "func(interface str) str",
            (arguments, sink) => ObservableSource.From(_ => services.Signals.Interfaces(), all => Value.Str(Address(all, arguments[0].AsStr)))(arguments, sink),
            "The first address of a network interface with the length of its prefix, IPv4 before IPv6; empty while it has none.",
            """net.interface_cidr("lo") in ["127.0.0.1/8", ""] # true"""),
        new SourceFunction(
            "net/http.response",
            "func(uid str) " + Response,
            ObservableSource.FromState(services.Clock, a => services.Responses.Watch(a[0].AsStr), static r => Response.Of(Value.Int(r.Status), Value.Str(r.Output))),
            "What the server asked by the `http:client` resource of that name last answered: status 0 before any answer, -1 when none could be had.",
            """http.response("no such resource")->status + 1 # 1"""),
        new ImpureFunction(
            "util.hostname_mapper",
            "func(map map{str: str}) str",
            static a => Value.Str(HostnameMapper.Find(a[0].AsMap, Macs(new NetworkInterfaces().Read()))),
            "The name that a map from hardware addresses has for this host; empty when it has none. Fails when it has several.",
            """util.hostname_mapper({"00:00:00:00:00:00" => "nobody"}) # "" """),
    ];

    private static string Address(IEnumerable<NetworkInterface> interfaces, Str name) =>
        interfaces.Where(i => (Str)i.Name == name).SelectMany(static i => i.Addresses).FirstOrDefault()?.ToString() ?? "";

    private static IEnumerable<Str> Macs(IEnumerable<NetworkInterface> interfaces) => interfaces.Where(static i => i.Mac.Length > 0).Select(static i => (Str)i.Mac);
}

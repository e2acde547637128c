using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Net;

/// <summary>What is wrong with a definition of a <c>net</c>. It looks at this host.</summary>
internal static class NetValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        Word.Fault(spec, NetSchema.State, "up", "down", ""),
        .. NetSchema.Addrs.Of(spec).Where(static a => !NetworkText.IsPrefixed(a.ToString()))
            .Select(static a => $"`addrs` has `{a}`; write an address with the length of its prefix, e.g. `192.0.2.5/24`"),
        NetSchema.Gateway.Of(spec) is { IsEmpty: false } gateway && !NetworkText.IsAddress(gateway.ToString())
            ? $"`gateway` is `{gateway}`; write an address, e.g. `192.0.2.1`"
            : null,
        Exists(spec.Name.ToString()) ? null : $"this host has no interface `{spec.Name}`; name one that `ip link` lists",
    ]);

    private static bool Exists(string name) =>
        name is not ("." or "..") && !name.Contains('/', StringComparison.Ordinal) && Path.Exists("/sys/class/net/" + name);
}

using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Provisioner;

/// <summary>The module <c>embedded/provisioner</c>: the settings of a program that installs hosts over the network, which this one is not.</summary>
internal static class ProvisionerFunctions
{
    private static readonly (string Name, string Type, string Doc)[] Settings =
    [
        ("interface", "str", "The network interface to serve on."),
        ("network", "str", "The network to serve, as address and prefix."),
        ("router", "str", "The router of that network."),
        ("dns", "[]str", "The name servers of that network."),
        ("prefix", "str", "The folder to keep files in."),
        ("distro", "str", "The distribution to install."),
        ("version", "str", "Its version."),
        ("arch", "str", "The architecture to install for."),
        ("flavour", "str", "The flavour of the distribution."),
        ("mirror", "str", "The mirror to install from."),
        ("rsync", "str", "The mirror to copy from."),
        ("base_url", "str", "Where the new host finds its files."),
        ("http_port", "int", "The port to serve files on."),
        ("tftp_port", "int", "The port to serve boot files on."),
        ("mac", "str", "The hardware address of the new host."),
        ("ip", "str", "The address of the new host."),
        ("hostname", "str", "The name of the new host."),
        ("bios", "bool", "Whether the new host boots in the old way."),
        ("password", "str", "The password of the new host's root, hashed."),
        ("part", "str", "How to partition its disks."),
        ("packages", "[]str", "The packages to install beside the usual ones."),
        ("timezone", "str", "The new host's time zone."),
        ("ssh_keys", "[]str", "Who may log in to the new host."),
        ("handoff_code", "str", "The policy that the new host runs first."),
        ("exit_after", "int", "How many hosts to install before it ends."),
    ];

    public static IEnumerable<FunctionDefinition> All =>
        Settings.Select(static s => new UnavailableFunction($"embedded/provisioner.cli_{s.Name}", $"func() {s.Type}", s.Doc));
}

using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Deploy;

/// <summary>The packages that this program needs, or can use, at run time.</summary>
internal static class BootstrapPackages
{
    /// <summary>Their names in <paramref name="distribution"/>.</summary>
    /// <exception cref="FunctionFailedException">The distribution is not known.</exception>
    public static string[] Of(Str distribution) => distribution.ToString() switch
    {
        "debian" or "ubuntu" => ["ca-certificates", "libsqlite3-0", "libsystemd0", "libvirt0", "packagekit", "util-linux"],
        "fedora" or "redhat" or "rhel" or "centos" => ["ca-certificates", "sqlite-libs", "systemd-libs", "libvirt-libs", "PackageKit", "util-linux"],
        "archlinux" or "arch" => ["ca-certificates", "sqlite", "systemd-libs", "libvirt", "packagekit", "util-linux"],
        var other => throw new FunctionFailedException($"the packages of `{other}` are not known: it is one of debian, ubuntu, fedora, redhat, centos, archlinux"),
    };
}

using Mgmt.Model;

namespace Mgmt.Resources.VirtBuilder;

/// <summary>The field table of <c>virt:builder</c>.</summary>
internal static class VirtBuilderSchema
{
    public static readonly Field<Str> Output = Fields.Str("output", "The image, an absolute path. Default: the name.");

    public static readonly Field<Str> OsVersion = Fields.Str("os_version", "The system that it starts from, e.g. `debian-12`.");

    public static readonly Field<Str> Arch = Fields.Str("arch", "The architecture; empty for the host's.");

    public static readonly Field<Str> Hostname = Fields.Str("hostname", "What the machine calls itself; empty for the system's usual name.");

    public static readonly Field<Str> Format = Fields.Str("format", "The format of the image: `raw` or `qcow2`.");

    public static readonly Field<Value> Size = Fields.Any("size", "The size of the image: a number of bytes, or a text such as `10G`.");

    public static readonly Field<IReadOnlyList<Str>> Packages = Fields.StrList("packages", "Packages to install.");

    public static readonly Field<bool> Update = Fields.Bool("update", "Whether the packages that it has are updated.");

    public static readonly Field<bool> SelinuxRelabel = Fields.Bool("selinux_relabel", "Whether its files are given new labels of SELinux.");

    public static readonly Field<bool> NoSetup = Fields.Bool("no_setup", "Whether the program that makes it is not installed first.");

    public static readonly Field<Value> SshKeys = Fields.Any("ssh_keys", "Public keys that may log in: a list of structs with the user, type, key and comment, or of texts.");

    public static readonly Field<bool> RootSshInject = Fields.Bool("root_ssh_inject", "Whether the appliance's own public key may log in as root.");

    public static readonly Field<Str> RootPasswordSelector = Fields.Str("root_password_selector", "The password of root, as virt-builder takes it: `password:…`, `file:…`, `disabled`.", flags: FieldFlags.Secret);

    public static readonly Field<bool> Bootstrap = Fields.Bool("bootstrap", "Whether the appliance is put into it.");

    public static readonly Field<IReadOnlyList<Str>> Seeds = Fields.StrList("seeds", "Where the appliance in it finds the other hosts.");

    public static readonly Field<IReadOnlyList<Str>> MkDir = Fields.StrList("mkdir", "Directories to make.");

    public static readonly Field<Value> CopyIn = Fields.Any("copy_in", "What to copy in: a list of texts such as `/etc/hosts:/etc`, or of structs.");

    public static readonly Field<IReadOnlyList<Str>> RunCmd = Fields.StrList("run_cmd", "Commands to run in it.");

    public static readonly Field<IReadOnlyList<Str>> FirstBootCmd = Fields.StrList("firstboot_cmd", "Commands to run in it when it starts for the first time.");

    public static readonly Field<bool> LogOutput = Fields.Bool("log_output", "Whether the output of the program that makes it is logged.");

    public static readonly Field<bool> Tweaks = Fields.Bool("tweaks", "Whether what is known to go wrong with some systems is put right.");

    public static readonly KindSchema Schema = new(
        "virt:builder",
        KindTraits.None,
        "The image of a virtual machine, made by virt-builder.",
        [
            Output, OsVersion, Arch, Hostname, Format, Size, Packages, Update, SelinuxRelabel, NoSetup, SshKeys, RootSshInject,
            RootPasswordSelector, Bootstrap, Seeds, MkDir, CopyIn, RunCmd, FirstBootCmd, LogOutput, Tweaks,
        ])
    {
        IsAvailable = false,
        Example = """
            virt:builder "/var/lib/libvirt/images/web1.qcow2" {
            	os_version => "debian-12",
            	format => "qcow2",
            	hostname => "web1",
            	packages => ["openssh-server"],
            }
            """,
    };
}

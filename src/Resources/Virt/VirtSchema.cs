using Mgmt.Model;

namespace Mgmt.Resources.Virt;

/// <summary>The field table of <c>virt</c>.</summary>
internal static class VirtSchema
{
    public const long DefaultMaxCpus = 32;
    public const long DefaultShutdownTimeout = 300;

    public static readonly Field<Str> Uri = Fields.Str("uri", "libvirt's connection URI, e.g. `qemu:///system`; empty for libvirt's default.");

    public static readonly Field<Str> State = Fields.Str(
        "state",
        "What it has to be doing: `running`, `paused`, `shutoff`, or empty to leave that alone. A transient machine that is `shutoff` does not exist.",
        flags: FieldFlags.InPlace);

    public static readonly Field<Str> Startup = Fields.Str(
        "startup",
        "Whether it starts with the host: `enabled`, `disabled`, or empty to leave that alone. Not for a transient machine.",
        flags: FieldFlags.InPlace);

    public static readonly Field<bool> Transient = Fields.Bool("transient", "Whether it exists only while it runs, without a definition.");

    public static readonly Field<long> Cpus = Fields.Sized(
        "cpus",
        "uint",
        "The number of virtual CPUs, changed while it runs, and in its definition; unset or 0 to leave that alone (1 in a new machine).",
        flags: FieldFlags.InPlace);

    public static readonly Field<long> MaxCpus = Fields.Sized(
        "maxcpus",
        "uint",
        "The most virtual CPUs that it can be given without a restart. Unset, that of an existing machine is left alone unless `cpus` needs more.",
        DefaultMaxCpus);

    public static readonly Field<bool> HotCpus = Fields.Bool(
        "hotcpus",
        "Whether a new machine's CPUs can be taken away again, and whether the guest is told, through its agent, to bring CPUs online and offline.",
        defaultValue: true);

    public static readonly Field<long> Memory = Fields.Sized(
        "memory",
        "uint64",
        "Memory in KiB, changed while it runs by its balloon, and in its definition; unset or 0 to leave that alone. Needed to make a machine.",
        flags: FieldFlags.InPlace);

    public static readonly Field<long> MaxMemory = Fields.Sized(
        "maxmemory",
        "uint64",
        "The most memory in KiB that its balloon can give without a restart; unset or 0 to leave that alone (`memory` in a new machine).");

    public static readonly Field<Str> OsInit = Fields.Str("osinit", "What a container starts first, e.g. `/sbin/init`. New machines only.");

    public static readonly Field<IReadOnlyList<Str>> Boot = Fields.StrList("boot", "What to boot from, in order: `fd`, `hd`, `cdrom`, `network`. New machines only.");

    public static readonly Field<Value> Disk = Fields.Of(
        "disk",
        "[]struct{source str; type str}",
        "Disks: an image's path (or a device's, below `/dev/`) and its format, e.g. `qcow2`. New machines only.",
        Value.List());

    public static readonly Field<Value> Cdrom = Fields.Of("cdrom", "[]struct{source str; type str}", "CD drives: an image's path and its format, e.g. `raw`. New machines only.", Value.List());

    public static readonly Field<Value> Network = Fields.Of(
        "network",
        "[]struct{name str; mac str}",
        "Network cards: the libvirt network's name, and the card's address or empty for one of libvirt's choice. New machines only.",
        Value.List());

    public static readonly Field<Value> Filesystem = Fields.Of(
        "filesystem",
        "[]struct{access str; source str; target str; read_only bool}",
        "Directories shared with it: access mode (`passthrough`, `mapped`, `squash`), path on the host, tag or path inside. New machines only.",
        Value.List());

    public static readonly Field<Value> Auth = Fields.Of(
        "auth",
        "struct{username str; password str}",
        "What to answer when the daemon asks who connects.",
        flags: FieldFlags.Optional | FieldFlags.Secret);

    public static readonly Field<Str> RestartOnDiverge = Fields.Str(
        "restartondiverge",
        "What to do when only a restart brings the machine up to its definition (`maxcpus`, `maxmemory`): leave it to the next start (`ignore`), restart it gracefully (`ifneeded`), or fail (`error`).",
        "error",
        FieldFlags.InPlace);

    public static readonly Field<bool> RestartOnRefresh = Fields.Bool("restartonrefresh", "Whether a notification restarts it, gracefully.", flags: FieldFlags.InPlace);

    public static readonly Field<long> ShutdownTimeout = Fields.Sized(
        "shutdown_timeout",
        "uint32",
        "Seconds that the guest has to shut itself down before its plug is pulled; 0 pulls it at once.",
        DefaultShutdownTimeout,
        FieldFlags.InPlace);

    public static readonly KindSchema Schema = new(
        "virt",
        KindTraits.Refresh | KindTraits.RefusesPoll,
        "A virtual machine, by libvirt. Its CPUs and memory follow the policy while it runs. Changes are told by libvirt's events; CPU and memory counts, for which there is no event, are looked at every second.",
        [
            Uri, State, Startup, Transient, Cpus, MaxCpus, HotCpus, Memory, OsInit, Boot, Disk, Cdrom, Network, Filesystem, Auth,
            RestartOnDiverge, RestartOnRefresh, MaxMemory, ShutdownTimeout,
        ])
    {
        Example = """
            virt "web1" {
            	uri => "qemu:///system",
            	state => "running",
            	cpus => 2,
            	maxcpus => 8,
            	memory => 1048576,
            	disk => [struct{source => "/var/lib/libvirt/images/web1.qcow2", type => "qcow2"}],
            }
            """,
    };
}

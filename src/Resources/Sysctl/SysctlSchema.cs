using Mgmt.Model;

namespace Mgmt.Resources.Sysctl;

/// <summary>The field table of <c>sysctl</c>.</summary>
internal static class SysctlSchema
{
    public static readonly Field<Str> Value = Fields.Str("value", "The value, without space around it.", flags: FieldFlags.Required);

    public static readonly Field<bool> Runtime = Fields.Bool("runtime", "Whether it is set now.", defaultValue: true);

    public static readonly Field<bool> Persist = Fields.Bool("persist", "Whether it is written for the next boot.", defaultValue: true);

    public static readonly Field<Str> Path = Fields.Str("path", "The file that keeps it, an absolute path that ends in `.conf`; empty for one in `/etc/sysctl.d/`.");

    public static readonly KindSchema Schema = new(
        "sysctl",
        KindTraits.None,
        "A setting of the kernel, now and at the next boot. The name is the key, e.g. `vm.swappiness`.",
        [Value, Runtime, Persist, Path])
    {
        IsAvailable = false,
        Example = """
            sysctl "kernel.pid_max" {
            	value => "4194304",
            }
            """,
    };
}

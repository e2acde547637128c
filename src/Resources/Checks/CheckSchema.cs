using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check</c>.</summary>
internal static class CheckSchema
{
    public static readonly Field<Str> Cmd = Fields.Str("cmd", "The plugin. Default: the name.");

    public static readonly Field<IReadOnlyList<Str>> Args = Fields.StrList("args", "Its arguments, handed on as they are.");

    public static readonly ProbeFields Probe = new();

    public static readonly KindSchema Schema = new(
        "check",
        KindTraits.Observer,
        "A check by a monitoring plugin. It changes nothing, and acts in noop too.",
        [Cmd, Args, .. Probe.All])
    {
        IsAvailable = false,
        Example = """
            check "root file system" {
            	cmd => "/usr/lib/nagios/plugins/check_disk",
            	args => ["-w", "20%", "-c", "10%", "-p", "/"],
            	interval => 60000,
            }
            """,
    };
}

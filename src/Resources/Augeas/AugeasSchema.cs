using Mgmt.Model;

namespace Mgmt.Resources.Augeas;

/// <summary>The field table of <c>augeas</c>.</summary>
internal static class AugeasSchema
{
    public static readonly Field<Str> File = Fields.Str("file", "The file, an absolute path.");

    public static readonly Field<Str> Lens = Fields.Str("lens", "The format, as Augeas calls it, e.g. `Sshd.lns`.");

    public static readonly Field<Value> Sets = Fields.Of("sets", "[]struct{path str; value str}", "The settings: where in the file, and the value.", Value.List());

    public static readonly KindSchema Schema = new(
        "augeas",
        KindTraits.None,
        "Settings in a file whose format Augeas knows.",
        [File, Lens, Sets])
    {
        IsAvailable = false,
        Example = """
            augeas "sshd" {
            	file => "/etc/ssh/sshd_config",
            	lens => "Sshd.lns",
            	sets => [struct{path => "X11Forwarding", value => "no"}],
            }
            """,
    };
}

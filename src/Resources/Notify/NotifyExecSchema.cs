using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:exec</c>.</summary>
internal static class NotifyExecSchema
{
    public static readonly Field<Str> Cmd = Fields.Str("cmd", "The program, which is given them as JSON on its standard input.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyList<Str>> Args = Fields.StrList("args", "Its arguments, handed on as they are.");

    public static readonly NotifierFields Common = new();

    public static readonly KindSchema Schema = new(
        "notify:exec",
        KindTraits.Observer,
        "Where alerts go: a command. It changes nothing else, and acts in noop too.",
        [Cmd, Args, .. Common.All])
    {
        IsAvailable = false,
        Example = """
            notify:exec "pager" {
            	cmd => "/usr/local/bin/page",
            	match => {"team" => "storage"},
            }
            """,
    };
}

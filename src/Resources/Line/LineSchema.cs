using Mgmt.Model;

namespace Mgmt.Resources.Line;

/// <summary>The field table of <c>line</c>.</summary>
internal static class LineSchema
{
    public static readonly Field<Str> File = Fields.Str("file", "The file: an absolute path, or one that begins with `~`.", flags: FieldFlags.Required);

    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<Str> Content = Fields.Str("content", "The line, without its end.");

    public static readonly Field<bool> Trim = Fields.Bool("trim", "Whether space around lines is ignored.");

    public static readonly KindSchema Schema = new(
        "line",
        KindTraits.None,
        "A whole line of a file.",
        [File, State, Content, Trim])
    {
        IsAvailable = false,
        Example = """
            line "prompt" {
            	file => "/etc/skel/.bashrc",
            	state => "exists",
            	content => "export EDITOR=vi",
            }
            """,
    };
}

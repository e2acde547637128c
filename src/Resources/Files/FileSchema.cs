using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>The field table of <c>file</c>.</summary>
internal static class FileSchema
{
    private const FieldFlags Live = FieldFlags.InPlace;

    public static Field<Str> Path { get; } = Fields.Str("path", "The absolute path; a trailing slash means a directory. Default: the name.");

    public static Field<Str> Dirname { get; } = Fields.Str("dirname", "Instead of the path's directory; ends in a slash.");

    public static Field<Str> Basename { get; } = Fields.Str("basename", "Instead of the path's last component; does not begin with a slash.");

    public static Field<Str> State { get; } = Fields.Str("state", "`exists` creates, `absent` removes; empty does neither, and a missing file is an error then.", flags: Live);

    public static Field<Str?> Content { get; } = Fields.OptionalStr("content", "What the file contains, byte for byte.", Live | FieldFlags.Receivable);

    public static Field<Str> Source { get; } = Fields.Str("source", "An absolute path to copy from; with `symlink`, where the link leads.");

    public static Field<IReadOnlyList<Str>> Fragments { get; } = Fields.StrList("fragments", "Absolute paths whose contents, in this order, are the content; a directory stands for its files in order of their names.");

    public static Field<Str> Owner { get; } = Fields.Str("owner", "The owner, by name or number.", flags: Live);

    public static Field<Str> Group { get; } = Fields.Str("group", "The group, by name or number.", flags: Live);

    public static Field<Str> Mode { get; } = Fields.Str("mode", "The permissions: octal (`0644`) or assignments (`u=rw,go=r`). A new file without has 0644, a directory 0755.", flags: Live);

    public static Field<bool> Recurse { get; } = Fields.Bool("recurse", "Work on the whole tree: copy a source directory, purge, remove a directory that is not empty, create parent directories.");

    public static Field<bool> Force { get; } = Fields.Bool("force", "Allow replacing something of another type, and removing a directory that is not empty.", flags: Live);

    public static Field<bool> Purge { get; } = Fields.Bool("purge", "Remove from the directory what neither the source nor another file resource puts there; needs `recurse`.", flags: Live);

    public static Field<bool> Symlink { get; } = Fields.Bool("symlink", "Manage a symbolic link that leads to `source`.");

    public static Field<Str?> Selinux { get; } = Fields.OptionalStr("selinux", "The SELinux label.", Live);

    public static KindSchema Schema { get; } = new(
        "file",
        KindTraits.AutoEdge | KindTraits.Receive | KindTraits.Reversible,
        "A file, directory or symbolic link: its existence, content, owner, group and permissions.",
        [Path, Dirname, Basename, State, Content, Source, Fragments, Owner, Group, Mode, Recurse, Force, Purge, Symlink, Selinux])
    {
        Example = """
            file "/etc/motd" {
            	state => "exists",
            	content => "welcome\n",
            	mode => "0644",
            }
            """,
    };
}

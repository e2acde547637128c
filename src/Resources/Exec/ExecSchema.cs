using Mgmt.Model;

namespace Mgmt.Resources.Exec;

/// <summary>The field table of <c>exec</c>.</summary>
internal static class ExecSchema
{
    public static readonly Field<Str> Cmd = Fields.Str("cmd", "The command. Default: the name. Without a shell it is split at white space, and nothing in it is quoted.", flags: FieldFlags.InPlace);

    public static readonly Field<IReadOnlyList<Str>> Args = Fields.StrList("args", "The arguments, handed on as they are; `cmd` is the program alone then.", FieldFlags.InPlace);

    public static readonly Field<Str> Cwd = Fields.Str("cwd", "The working directory of `cmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> Shell = Fields.Str("shell", "The shell that runs `cmd`, e.g. `/bin/sh`; empty for none.", flags: FieldFlags.InPlace);

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Env = Fields.StrMap("env", "The whole environment of `cmd`: unset, it has none. The other commands have the appliance's own.", FieldFlags.InPlace);

    public static readonly Field<Str> Sig = Fields.Str("sig", "The signal that stops a command that runs for too long.", "SIGTERM", FieldFlags.InPlace);

    public static readonly Field<Str> WatchCmd = Fields.Str("watchcmd", "A command that runs all the time; each line that it writes is an event.");

    public static readonly Field<Str> WatchCwd = Fields.Str("watchcwd", "The working directory of `watchcmd`.");

    public static readonly Field<Str> WatchShell = Fields.Str("watchshell", "The shell that runs `watchcmd`.");

    public static readonly Field<IReadOnlyList<Str>> WatchFiles = Fields.StrList("watchfiles", "Absolute paths whose changes are events; a directory with a trailing slash counts with its entries.");

    public static readonly Field<Str> IfCmd = Fields.Str("ifcmd", "`cmd` runs only if this command exits with status 0.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> IfCwd = Fields.Str("ifcwd", "The working directory of `ifcmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> IfShell = Fields.Str("ifshell", "The shell that runs `ifcmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str?> IfEquals = Fields.OptionalStr("ifequals", "`cmd` does not run if this is what `ifcmd` writes on both its streams, a last newline aside.", FieldFlags.InPlace);

    public static readonly Field<Str?> IfEqualsStdout = Fields.OptionalStr("ifequals_stdout", "`cmd` does not run if this is what `ifcmd` writes on its standard output, a last newline aside.", FieldFlags.InPlace);

    public static readonly Field<Str> NifCmd = Fields.Str("nifcmd", "`cmd` does not run if this command exits with status 0.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> NifCwd = Fields.Str("nifcwd", "The working directory of `nifcmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> NifShell = Fields.Str("nifshell", "The shell that runs `nifcmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> Creates = Fields.Str("creates", "An absolute path; `cmd` does not run if it exists.");

    public static readonly Field<IReadOnlyList<Str>> MTimes = Fields.StrList("mtimes", "Absolute paths; `cmd` runs, whatever the other conditions say, if one of them was modified since it ran last.");

    public static readonly Field<Str> DoneCmd = Fields.Str("donecmd", "A command that runs after `cmd`; unless it exits with status 0, `cmd` counts as failed.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> DoneCwd = Fields.Str("donecwd", "The working directory of `donecmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> DoneShell = Fields.Str("doneshell", "The shell that runs `donecmd`.", flags: FieldFlags.InPlace);

    public static readonly Field<Str> User = Fields.Str("user", "The user that all commands run as, by name or number; empty for the appliance's own.");

    public static readonly Field<Str> Group = Fields.Str("group", "The group that all commands run as, by name or number; empty for the user's own.");

    public static readonly Field<Str?> SendOutput = Fields.OptionalStr("send_output", "What is sent as `output` while `cmd` has not run.", FieldFlags.InPlace);

    public static readonly Field<Str?> SendStdout = Fields.OptionalStr("send_stdout", "What is sent as `stdout` while `cmd` has not run.", FieldFlags.InPlace);

    public static readonly Field<Str?> SendStderr = Fields.OptionalStr("send_stderr", "What is sent as `stderr` while `cmd` has not run.", FieldFlags.InPlace);

    public static readonly Field<Str?> Output = Fields.OptionalStr("output", "What `cmd` wrote on both its streams, as it came.");

    public static readonly Field<Str?> Stdout = Fields.OptionalStr("stdout", "What `cmd` wrote on its standard output.");

    public static readonly Field<Str?> Stderr = Fields.OptionalStr("stderr", "What `cmd` wrote on its standard error.");

    public static readonly KindSchema Schema = new(
        "exec",
        KindTraits.AutoEdge | KindTraits.Send,
        "A command. With a condition (`ifcmd`, `nifcmd`, `creates`, `mtimes`) it runs whenever that says so; without one, at the start, when its definition changes, and on events.",
        [
            Cmd, Args, Cwd, Shell, Env, Sig, WatchCmd, WatchCwd, WatchShell, WatchFiles, IfCmd, IfCwd, IfShell, IfEquals, IfEqualsStdout,
            NifCmd, NifCwd, NifShell, Creates, MTimes, DoneCmd, DoneCwd, DoneShell, User, Group, SendOutput, SendStdout, SendStderr,
        ],
        [Output, Stdout, Stderr])
    {
        Example = """
            exec "certificate" {
            	cmd => "openssl",
            	args => ["req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=web1", "-keyout", "/etc/ssl/web1.key", "-out", "/etc/ssl/web1.pem"],
            	creates => "/etc/ssl/web1.pem",
            }
            """,
    };
}

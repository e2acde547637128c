using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Platform.Processes;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Golang;

/// <summary>The part of <c>golang/os</c> about this process and its host.</summary>
internal static class ProcessModule
{
    private const int LongestHostname = 256;

    public static IEnumerable<FunctionDefinition> All(IReadOnlyDictionary<Str, Str> environment, Str program) =>
    [
        new PureFunction("golang/os.executable", "func() str", _ => Value.Str(program), "The path of this program.", """os.executable() != "" # true"""),
        new PureFunction("golang/os.expand_env", "func(s str) str", a => Value.Str(EnvironmentText.Expand(a[0].AsStr, environment)), "The text with the values of `$name` and `${name}` from this program's environment; nothing for those that are not set.", """os.expand_env("a$MGMT_NO_SUCH_VARIABLE.b") # "a.b" """),
        new PureFunction("golang/os.getenv", "func(key str) str", a => Value.Str(environment.GetValueOrDefault(a[0].AsStr, Str.Empty)), "A variable of this program's environment; empty when it is not set.", """os.getenv("MGMT_NO_SUCH_VARIABLE") # "" """),
        new PureFunction("golang/os.getegid", "func() int", static _ => Value.Int(ProcessIdentity.EffectiveGroup), "The number of the group whose rights this program has.", "os.getegid() >= 0 # true"),
        new PureFunction("golang/os.geteuid", "func() int", static _ => Value.Int(ProcessIdentity.EffectiveUser), "The number of the user whose rights this program has.", "os.geteuid() >= 0 # true"),
        new PureFunction("golang/os.getgid", "func() int", static _ => Value.Int(ProcessIdentity.Group), "The number of the group that started this program.", "os.getgid() >= 0 # true"),
        new PureFunction("golang/os.getpagesize", "func() int", static _ => Value.Int(Environment.SystemPageSize), "The size of a page of memory in bytes.", "os.getpagesize() >= 4096 # true"),
        new PureFunction("golang/os.getpid", "func() int", static _ => Value.Int(Environment.ProcessId), "The number of this process.", "os.getpid() > 0 # true"),
        new ImpureFunction("golang/os.getppid", "func() int", static _ => Value.Int(ProcessIdentity.Parent), "The number of the process that started this one.", "os.getppid() >= 0 # true"),
        new PureFunction("golang/os.getuid", "func() int", static _ => Value.Int(ProcessIdentity.User), "The number of the user who started this program.", "os.getuid() >= 0 # true"),
        new ImpureFunction("golang/os.hostname", "func() str", static _ => Value.Str(Hostname()), "What the kernel calls this host, as it is at the first call.", """os.hostname() != "" # true"""),
    ];

    private static Str Hostname()
    {
        try
        {
            return Str.From(new PathReader().Read("/proc/sys/kernel/hostname"u8, LongestHostname).AsSpan().TrimEnd((byte)'\n'));
        }
        catch (PathReadException fault)
        {
            throw new FunctionFailedException(fault.Message);
        }
    }
}

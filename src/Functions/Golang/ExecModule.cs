using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Functions.Golang;

/// <summary>The module <c>golang/os/exec</c>.</summary>
internal static class ExecModule
{
    public static IEnumerable<FunctionDefinition> All(IReadOnlyDictionary<Str, Str> environment) =>
    [
        new ImpureFunction("golang/os/exec.look_path", "func(file str) str", a => Value.Str(LookUp(a[0].AsStr, environment)), "The path of a program, looked for in the directories of `$PATH` unless it has a slash. Fails when there is none.", """exec.look_path("/proc/self/exe") # "/proc/self/exe" """),
    ];

    private static Str LookUp(Str file, IReadOnlyDictionary<Str, Str> environment)
    {
        if (file.Span.Contains((byte)'/'))
        {
            return WhyNot(file) is { } reason ? throw Fault(file, reason) : file;
        }

        var path = environment.GetValueOrDefault("PATH", Str.Empty);
        if (!path.IsEmpty && !file.IsEmpty)
        {
            foreach (var range in path.Span.Split((byte)':'))
            {
                var directory = path.Span[range];
                var candidate = SlashPaths.Join([directory.IsEmpty ? "." : Str.From(directory), file]);
                if (WhyNot(candidate) is null)
                {
                    return SlashPaths.IsAbsolute(candidate) ? candidate : throw Fault(file, "cannot run executable found relative to current directory");
                }
            }
        }

        throw Fault(file, "executable file not found in $PATH");
    }

    private static string? WhyNot(Str path)
    {
        try
        {
            PathLookup.ExpectProgram(path.Span);
            return null;
        }
        catch (PathReadException fault)
        {
            var reason = HostPaths.Lower(fault.Reason);
            return reason is "permission denied" or "is a directory" ? reason : $"stat {path}: {reason}";
        }
    }

    private static FunctionFailedException Fault(Str file, string reason) => new($"exec: {StrQuoting.Quote(file)}: {reason}");
}

using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;
using Mgmt.Signals;

namespace Mgmt.Functions.Golang;

/// <summary>The parts of <c>golang/os</c> and <c>golang/path/filepath</c> that ask the file system. They look once, and do not notice changes.</summary>
internal static class FileModule
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new ImpureFunction("golang/os.read_file", "func(name str) str", static a => Value.Str(Read(a[0].AsStr)), "The bytes of a regular file of at most 16 MiB, read once; `os.readfile` notices changes. Fails when there is none.", """os.read_file("/proc/sys/kernel/ostype") # "Linux\n" """),
        new ImpureFunction("golang/os.readlink", "func(name str) str", static a => Value.Str(HostPaths.TryReadLink("readlink", a[0].AsStr) ?? throw new FunctionFailedException($"readlink {a[0].AsStr}: invalid argument")), "Where a symbolic link leads, as it is written. Fails when there is none.", """os.readlink("/proc/mounts") # "self/mounts" """),
        new ImpureFunction("golang/path/filepath.abs", "func(path str) str", static a => Value.Str(Absolute(a[0].AsStr)), "The path from the root on, cleaned; a relative one starts from this program's working directory.", """filepath.abs("/a/../b") # "/b" """),
        new ImpureFunction("golang/path/filepath.eval_symlinks", "func(path str) str", static a => Value.Str(LinkWalk.Resolve(a[0].AsStr)), "The path without symbolic links, cleaned. Fails when something on the way is not there.", """filepath.eval_symlinks("/proc/sys/../version") # "/proc/version" """),
    ];

    private static Str Read(Str name)
    {
        try
        {
            return Str.Adopt(new PathReader().Read(name.Span, SignalSources.LargestFile));
        }
        catch (PathReadException fault)
        {
            throw new FunctionFailedException(HostPaths.Describe("open", name, fault));
        }
    }

    private static Str Absolute(Str path) =>
        SlashPaths.IsAbsolute(path) ? SlashPaths.Clean(path) : SlashPaths.Join([HostPaths.WorkingDirectory(), path]);
}

using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Signals;

namespace Mgmt.Functions.Os;

/// <summary>The functions that read files: a part of the module <c>os</c>.</summary>
internal static class FileFunctions
{
    public static IEnumerable<FunctionDefinition> All(SignalSources signals) =>
    [
        new SourceFunction(
            "os.readfile",
            "func(filename str) str",
            ObservableSource.From(a => signals.FileContent(a[0].AsStr), Value.Str),
            "The bytes of a file, anew whenever it changes. Fails, catchably, while there is none.",
            """len(os.readfile("/proc/version")) > 0 # true"""),
        new SourceFunction(
            "os.file_exists",
            "func(filename str) bool",
            ObservableSource.From(a => signals.FileExists(a[0].AsStr), Value.Bool),
            "Whether something is at that path, a directory too.",
            """os.file_exists("/") # true"""),
    ];
}

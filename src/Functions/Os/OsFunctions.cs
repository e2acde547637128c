using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Signals;

namespace Mgmt.Functions.Os;

/// <summary>The part of the module <c>os</c> about commands, modules and this program itself.</summary>
internal static class OsFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        var commands = new CommandLines(services.Spawner, services.Clock);
        var arguments = Value.StrList(services.Arguments);
        return
        [
            new SourceFunction(
                "os.system",
                "func(cmd str) str",
                ObservableSource.From(a => commands.Run(a[0].AsStr), Value.Str),
                "The latest line that a command writes to its standard output. The command runs with `sh -c`, anew when it changes, and is stopped when nobody needs it; its last line remains. Fails when it ends without a line.",
                """os.system("echo hello") # "hello" """),
            new SourceFunction(
                "os.modinfo_loaded",
                "func(module str) bool",
                ObservableSource.From(a => services.Signals.ModuleLoaded(a[0].AsStr), Value.Bool),
                "Whether a kernel module is loaded, anew when that changes. What is built into the kernel is not.",
                """os.modinfo_loaded("no_such_module") # false"""),
            new ImpureFunction(
                "os.args",
                "func() []str",
                _ => arguments,
                "What this program was called with, its own name first.",
                "len(os.args()) >= 0 # true"),
        ];
    }
}

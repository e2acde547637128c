using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Host;

/// <summary>The part of the module <c>sys</c> that does not measure: what the host is called and made of, and this program's environment.</summary>
internal static class SystemFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        var environment = services.Environment;
        return
        [
            new SourceFunction(
                "sys.cpu_count",
                "func() int",
                ObservableSource.From(_ => services.Signals.CpuCount(), Value.Int),
                "How many CPUs are in use, anew when one comes or goes.",
                "sys.cpu_count() > 0 # true"),
            new SourceFunction(
                "sys.hostname",
                "func() str",
                ObservableSource.From(_ => services.Signals.Hostname(), Value.Str),
                "What the kernel calls this host, anew when that changes. `$hostname` is what this program was told instead.",
                "len(sys.hostname()) > 0 # true"),
            new ImpureFunction(
                "sys.getenv",
                "func(varname str) str",
                a => environment.TryGetValue(a[0].AsStr, out var value)
                    ? Value.Str(value)
                    : throw new FunctionFailedException($"environment variable not set: {a[0].AsStr}", isCatchable: true),
                "A variable of this program's environment. Fails, catchably, when it is not set.",
                """sys.getenv("MGMT_NO_SUCH_VARIABLE") <|> "none" # "none" """) { IsCatchable = true },
            new ImpureFunction(
                "sys.hasenv",
                "func(varname str) bool",
                a => Value.Bool(environment.ContainsKey(a[0].AsStr)),
                "Whether a variable of this program's environment is set.",
                """sys.hasenv("MGMT_NO_SUCH_VARIABLE") # false"""),
            new ImpureFunction(
                "sys.env",
                "func() map{str: str}",
                _ => Value.From(new MapValue(environment.Select(static v => KeyValuePair.Create(Value.Str(v.Key), Value.Str(v.Value))))),
                "All of this program's environment.",
                "len(sys.env()) >= 0 # true"),
            new UnavailableFunction(
                "sys/fwupd.reboot_needed",
                "func() bool",
                "Whether an update of the firmware waits for a restart of the host."),
        ];
    }
}

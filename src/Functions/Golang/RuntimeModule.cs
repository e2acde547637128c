using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Golang;

/// <summary>The module <c>golang/runtime</c>, told of the runtime that this program has.</summary>
internal static class RuntimeModule
{
    private const int LongestStatus = 64 * 1024;

    public static IEnumerable<FunctionDefinition> All(IReadOnlyDictionary<Str, Str> environment) =>
    [
        new PureFunction("golang/runtime.gomaxprocs", "func(n int) int", static _ => Value.Int(Environment.ProcessorCount), "How many CPUs this program uses at once. The argument changes nothing.", "runtime.gomaxprocs(0) > 0 # true"),
        new PureFunction("golang/runtime.goroot", "func() str", _ => Value.Str(environment.GetValueOrDefault("GOROOT", Str.Empty)), "The variable `$GOROOT`; empty when it is not set.", """runtime.goroot() == runtime.goroot() # true"""),
        new PureFunction("golang/runtime.num_cpu", "func() int", static _ => Value.Int(Cpus()), "How many CPUs this program may run on.", "runtime.num_cpu() > 0 # true"),
        new PureFunction("golang/runtime.num_cgo_call", "func() int", static _ => Value.Int(0), "0: there are no such calls here.", "runtime.num_cgo_call() # 0"),
        new ImpureFunction("golang/runtime.num_goroutine", "func() int", static _ => Value.Int(long.Parse(Status("Threads:"), CultureInfo.InvariantCulture)), "How many threads this program has, as it is at the first call.", "runtime.num_goroutine() > 0 # true"),
        new ImpureFunction("golang/runtime.stack", "func(buf str, all bool) int", static a => Value.Int(Math.Min(a[0].AsStr.Length, Environment.StackTrace.Length)), "How many bytes of a stack trace fit into the place of buf. The trace itself cannot be had.", """runtime.stack("", false) # 0"""),
        new PureFunction("golang/runtime.version", "func() str", static _ => Value.Str(RuntimeInformation.FrameworkDescription), "The runtime that this program has, and its version.", """runtime.version() != "" # true"""),
    ];

    // What the kernel lets it run on, whatever share of their time it has: 0-3,8.
    private static long Cpus()
    {
        var count = 0L;
        foreach (var range in Status("Cpus_allowed_list:").Split(','))
        {
            var bounds = range.Split('-');
            count += long.Parse(bounds[^1], CultureInfo.InvariantCulture) - long.Parse(bounds[0], CultureInfo.InvariantCulture) + 1;
        }

        return count;
    }

    private static string Status(string field)
    {
        try
        {
            var status = Encoding.ASCII.GetString(new PathReader().Read("/proc/self/status"u8, LongestStatus));
            return status.Split('\n').First(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..].Trim();
        }
        catch (PathReadException fault)
        {
            throw new FunctionFailedException(fault.Message);
        }
    }
}

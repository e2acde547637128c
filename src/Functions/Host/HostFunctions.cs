using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Signals;

namespace Mgmt.Functions.Host;

/// <summary>The functions that measure this host: modules <c>sys cpu mem disk</c>.</summary>
internal static class HostFunctions
{
    private static readonly StructShape Load = StructShape.Parse("struct{x1 float; x5 float; x15 float}");
    private static readonly StructShape Memory = StructShape.Parse("struct{total int; available int; used_ratio float; swap_used int}");
    private static readonly StructShape Disk = StructShape.Parse("struct{total int; free int; used_ratio float; inodes_used_ratio float}");

    public static IEnumerable<FunctionDefinition> All(SignalSources signals) =>
    [
        new SourceFunction(
            "sys.load",
            ["func() " + Load, "func(ms int) " + Load],
            ObservableSource.From(a => a.Length == 0 ? signals.Load() : signals.Load(a[0].AsInt), static l => Load.Of(Value.Float(l.One), Value.Float(l.Five), Value.Float(l.Fifteen))),
            "The load averages over 1, 5 and 15 minutes, read every 5 s or every `ms` milliseconds.",
            "sys.load()->x1 >= 0.0 # true"),
        new SourceFunction(
            "sys.uptime",
            "func() int",
            ObservableSource.From(_ => signals.Uptime(), Value.Int),
            "Seconds since this host started.",
            "sys.uptime() >= 0 # true"),
        new SourceFunction(
            "cpu.usage",
            "func(ms int) float",
            ObservableSource.From(a => signals.CpuUsage(a[0].AsInt), Value.Float),
            "The share of all CPUs in use over the last `ms` milliseconds (100 and up), 0 to 1.",
            "cpu.usage(1000) <= 1.0 # true"),
        new SourceFunction(
            "cpu.per_core",
            "func(ms int) []float",
            ObservableSource.From(a => signals.CpuPerCore(a[0].AsInt), static c => Value.List([.. c.Select(Value.Float)])),
            "The share of each CPU in use over the last `ms` milliseconds (100 and up), 0 to 1.",
            "len(cpu.per_core(1000)) > 0 # true"),
        new SourceFunction(
            "cpu.steal",
            "func(ms int) float",
            ObservableSource.From(a => signals.CpuSteal(a[0].AsInt), Value.Float),
            "The share of CPU time that the hypervisor gave to others over the last `ms` milliseconds, 0 to 1.",
            "cpu.steal(1000) <= 1.0 # true"),
        new SourceFunction(
            "mem.info",
            "func(ms int) " + Memory,
            ObservableSource.From(a => signals.Memory(a[0].AsInt), static m => Memory.Of(Value.Int(m.TotalBytes), Value.Int(m.AvailableBytes), Value.Float(m.UsedRatio), Value.Int(m.SwapUsedBytes))),
            "Memory in bytes, and the share of it that is not available, read every `ms` milliseconds.",
            "mem.info(5000)->used_ratio <= 1.0 # true"),
        new SourceFunction(
            "disk.usage",
            "func(path str, ms int) " + Disk,
            ObservableSource.From(a => signals.DiskUsage(a[0].AsStr, a[1].AsInt), static d => Disk.Of(Value.Int(d.TotalBytes), Value.Int(d.FreeBytes), Value.Float(d.UsedRatio), Value.Float(d.InodesUsedRatio))),
            "The file system that holds `path`: bytes, and the shares in use of space and inodes, read every `ms` milliseconds.",
            """disk.usage("/", 60000)->used_ratio <= 1.0 # true"""),
    ];
}

using Mgmt.Host.Planning;
using Mgmt.Model;

namespace Mgmt.Host.Reference;

/// <summary>Makes the reference's entries of the meta parameters.</summary>
internal static class MetaEntries
{
    /// <summary>The meta parameters, by name.</summary>
    public static IReadOnlyList<MetaEntry> All =>
        [.. MetaText.All(MetaParameters.Default).Select(static p => new MetaEntry(p.Key, TypeOf(p.Value), Text(p.Value), Doc(p.Key)))];

    private static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Int => "int",
        ValueKind.Float => "float",
        ValueKind.Str => "str",
        _ => "[]str",
    };

    private static string Text(Value value) => value.Kind == ValueKind.Float && double.IsPositiveInfinity(value.AsFloat) ? "unlimited" : value.ToString();

    private static string Doc(string name) => name switch
    {
        "attempts" => "Checks that must agree before a state counts as settled, 1 or more. Only as `Meta:attempts`.",
        "autoedge" => "Takes part in automatic edges.",
        "autogroup" => "May be handled together with others of its kind.",
        "burst" => "Events that may come at once within `limit`, 0 or more; 1 or more when there is a limit.",
        "delay" => "Milliseconds before each retry, 0 or more.",
        "dollar" => "The name may begin with `$`, which else is taken for a forgotten `\"${…}\"`.",
        "export" => "Hosts that may collect the resource; `*` for all.",
        "hidden" => "Is in the graph, but never checked or applied.",
        "hold" => "Milliseconds that a difference must last before it alerts, 0 or more. Only as `Meta:hold`.",
        "limit" => "Events a second that may wake the resource.",
        "noop" => "Checks and reports; changes nothing.",
        "poll" => "Seconds between looks at the world, instead of watching it; 0 watches, less than 0 looks once.",
        "realize" => "Accepted, and without effect.",
        "reset" => "Forgets how often it was retried when its definition changes.",
        "retry" => "Fast attempts after a failure, -1 (for ever) to 32767.",
        "retryreset" => "Counts retries anew after a success.",
        "reverse" => "Undoes the resource when it leaves the policy, where its kind can.",
        "rewatch" => "Starts anew with the next change of the graph when it has failed for good.",
        "sema" => "Semaphores to hold while it is checked and applied, `name` (one at a time) or `name:N` (N at a time).",
        "severity" => "How bad its alerts are: `info`, `warning` or `critical`. Only as `Meta:severity`.",
        "timeout" => "Milliseconds that one check or apply may take; 0 for no limit.",
        _ => throw new InvalidOperationException($"the meta parameter {name} has no documentation"),
    };
}

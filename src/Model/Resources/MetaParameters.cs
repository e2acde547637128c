namespace Mgmt.Model;

/// <summary>The meta parameters of a resource: how it is run, whatever its kind.</summary>
public sealed record MetaParameters
{
    /// <summary>What a resource has that says nothing.</summary>
    public static MetaParameters Default { get; } = new();

    /// <summary>Check and report only. Default false.</summary>
    public bool Noop { get; init; }

    /// <summary>Fast attempts after a failure; -1 for ever. Default 0, range -1 … 32 767.</summary>
    public int Retry { get; init; }

    /// <summary>Count the attempts anew after a success. Default false.</summary>
    public bool RetryReset { get; init; }

    /// <summary>Milliseconds before each retry. Default 0.</summary>
    public long Delay { get; init; }

    /// <summary>Milliseconds that one check or apply may take; 0 for no limit. Default 0.</summary>
    public long Timeout { get; init; }

    /// <summary>Seconds between looks instead of watching; negative runs once. Default 0: watch.</summary>
    public int Poll { get; init; }

    /// <summary>Events a second that wake the resource. Default unlimited.</summary>
    public double Limit { get; init; } = double.PositiveInfinity;

    /// <summary>Events that may come at once within <see cref="Limit"/>. Default 0.</summary>
    public int Burst { get; init; }

    /// <summary>Forget the retry counter when the vertex is replaced. Default false.</summary>
    public bool Reset { get; init; }

    /// <summary>Semaphores, as <c>id</c> or <c>id:N</c>. Default none.</summary>
    public EquatableList<string> Sema { get; init; } = EquatableList<string>.Empty;

    /// <summary>Start anew at the next graph when it has failed for good. Default false.</summary>
    public bool Rewatch { get; init; }

    /// <summary>Accepted and inert. Default false.</summary>
    public bool Realize { get; init; }

    /// <summary>The name may start with <c>$</c>. Default false.</summary>
    public bool Dollar { get; init; }

    /// <summary>In the graph, but never checked or applied. Default false.</summary>
    public bool Hidden { get; init; }

    /// <summary>Hosts (or <c>*</c>) to publish the resource to. Default none.</summary>
    public EquatableList<string> Export { get; init; } = EquatableList<string>.Empty;

    /// <summary>Undo the resource when it leaves the policy. Default false.</summary>
    public bool Reverse { get; init; }

    /// <summary>Takes part in automatic edges. Default true.</summary>
    public bool AutoEdge { get; init; } = true;

    /// <summary>May be grouped. Default true.</summary>
    public bool AutoGroup { get; init; } = true;

    /// <summary>Milliseconds that drift must last before it alerts. Default 0.</summary>
    public long Hold { get; init; }

    /// <summary>Checks that must agree before a state is hard. Default 1.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The severity of its alerts: <c>info</c>, <c>warning</c>, <c>critical</c>. Default <c>warning</c>.</summary>
    public string Severity { get; init; } = "warning";
}

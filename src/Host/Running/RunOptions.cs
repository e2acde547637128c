namespace Mgmt.Host.Running;

/// <summary>How the appliance runs.</summary>
public sealed record RunOptions
{
    /// <summary>Report only. Default false.</summary>
    public bool Noop { get; init; }

    /// <summary>At most so many resources run at once; null for any number. Default null.</summary>
    public int? Sema { get; init; }

    /// <summary>Exit once settled for so long; null for never. Default null.</summary>
    public TimeSpan? ConvergedTimeout { get; init; }

    /// <summary>Exit after so long; null for never. Default null.</summary>
    public TimeSpan? MaxRuntime { get; init; }

    /// <summary>Where state is kept. Default <c>/var/lib/mgmt</c> for root.</summary>
    public required string Prefix { get; init; }

    /// <summary>What <c>$hostname</c> says.</summary>
    public required string Hostname { get; init; }

    /// <summary>Add the edges that follow from what resources are. Default true.</summary>
    public bool AutoEdges { get; init; } = true;

    /// <summary>Follow changes of the policy's files. Default true.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>Where the API listens, as <c>ADDRESS:PORT</c>; null for nowhere.</summary>
    public string? Listen { get; init; }

    /// <summary>Whether somebody asked for <see cref="Listen"/>: then it must succeed.</summary>
    public bool ListenIsExplicit { get; init; }

    /// <summary>The most changes in a period; null for any number.</summary>
    public ChangeRate? MaxChanges { get; init; }

    /// <summary>The file that shows the running graph to Graphviz, an absolute path; null for none. Default null.</summary>
    public string? GraphvizFile { get; init; }

    /// <summary>The program of Graphviz that draws <see cref="GraphvizFile"/> as a picture, which has <c>.png</c> behind that name; null for none. Default null.</summary>
    public string? GraphvizFilter { get; init; }

    /// <summary>Where remote imports are looked up last, relative to the policy's root.</summary>
    public string ModulePath { get; init; } = "modules/";
}

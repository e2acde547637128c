namespace Mgmt.Policies.Yaml;

/// <summary>The keys that graphs have beside the fields of resources.</summary>
internal static class GraphKeys
{
    public const string Graph = "graph";
    public const string Comment = "comment";
    public const string Resources = "resources";
    public const string Edges = "edges";
    public const string Collect = "collect";
    public const string Name = "name";
    public const string Meta = "meta";
    public const string From = "from";
    public const string To = "to";
    public const string Notify = "notify";
    public const string Kind = "kind";

    /// <summary>Those of the graph.</summary>
    public static IReadOnlyList<string> OfGraph { get; } = [Graph, Comment, Resources, Edges, Collect];

    /// <summary>Those of an edge.</summary>
    public static IReadOnlyList<string> OfEdge { get; } = [Name, From, To, Notify];

    /// <summary>Those of the end of an edge.</summary>
    public static IReadOnlyList<string> OfEnd { get; } = [Kind, Name];
}

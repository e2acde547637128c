using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoGroup;

/// <summary>A vertex while the graph is being grouped.</summary>
internal sealed class GroupVertex(VertexId id, ResourceSpec spec, IResourceKind? kind)
{
    /// <summary>Its place in the order in which vertices are tried.</summary>
    public int Number { get; set; }

    public VertexId Id { get; } = id;

    /// <summary>What the policy states.</summary>
    public ResourceSpec Spec { get; } = spec;

    public IResourceKind? Kind { get; } = kind;

    /// <summary>True when it may stand for others, or others for it.</summary>
    public bool MayGroup => Spec.Meta.AutoGroup && Kind is not null && Kind.Schema.Has(KindTraits.AutoGroup);

    /// <summary>How many words the kind's name has.</summary>
    public int Words { get; } = id.Kind.AsSpan().Count(':') + 1;

    /// <summary>The first word of the kind's name.</summary>
    public string Family { get; } = id.Kind.Split(':', 2)[0];

    /// <summary>What stands for it; null while it stands for itself.</summary>
    public GroupVertex? Parent { get; set; }

    public List<GroupVertex> Members { get; } = [];

    /// <summary>The vertex of the grouped graph that it is, or is part of.</summary>
    public GroupVertex Top
    {
        get
        {
            var top = this;
            while (top.Parent is { } parent)
            {
                top = parent;
            }

            return top;
        }
    }

    /// <summary>The names of more words first, then the later kinds, then the later names.</summary>
    public static int Compare(GroupVertex left, GroupVertex right)
    {
        var order = right.Words.CompareTo(left.Words);
        return order != 0 ? order : right.Id.CompareTo(left.Id);
    }
}

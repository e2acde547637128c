using System.Collections.Immutable;
using Mgmt.Model;
using Mgmt.Policies.Runtime.Statements;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>
/// Assembles the resource graph of what statements contribute, at a cost that follows what changed: duplicates are merged
/// or refused, edges get their ends, and each transaction yields the difference to the graph before.
/// </summary>
internal sealed class GraphAssembler
{
    private readonly Dictionary<ResourceName, List<(ResourceSpec Spec, StatementNode Owner)>> _stated = [];
    private readonly Dictionary<ResourceName, ImmutableArray<VertexId>> _vertices = [];
    private readonly Dictionary<ResourceName, Diagnostic> _conflicts = [];
    private readonly HashSet<ResourceName> _dirty = [];
    private readonly EdgeAssembler _edges;

    public GraphAssembler() => _edges = new(VerticesNamed, _conflicts.ContainsKey);

    /// <summary>The graph as of the last commit.</summary>
    public ResourceGraph Current { get; private set; } = ResourceGraph.Empty;

    /// <summary>Statements that contradict each other.</summary>
    public IEnumerable<Diagnostic> Conflicts => _conflicts.Values;

    /// <summary>The names that statements contradict each other about: their vertices stay as they were.</summary>
    public IEnumerable<ResourceName> Contested => _conflicts.Keys;

    /// <summary>What is wrong with the graph beyond any single statement.</summary>
    public IEnumerable<Diagnostic> Problems => _conflicts.Values.Concat(_edges.Problems);

    /// <summary>True when problems may have come or gone with the last commit.</summary>
    public bool ProblemsChanged { get; private set; }

    /// <summary>Replaces everything that <paramref name="owner"/> contributes.</summary>
    public void Set(StatementNode owner, IReadOnlyList<ResourceSpec> specs, IReadOnlyList<StatedEdge> edges, IReadOnlyList<StatedSend> sends)
    {
        var before = owner.Contribution;
        if (before.Specs.Count == 1 && specs.Count == 1 && NameOf(before.Specs[0]) == NameOf(specs[0]))
        {
            Restate(owner, specs[0]);
        }
        else
        {
            foreach (var spec in before.Specs)
            {
                Retract(owner, NameOf(spec));
            }

            foreach (var spec in specs)
            {
                State(owner, spec);
            }
        }

        _edges.Replace(before, edges, sends);
        owner.Contribution = specs.Count + edges.Count + sends.Count == 0 ? Contribution.None : new(specs, edges, sends);
    }

    /// <summary>The vertices that <paramref name="owner"/> has in the present graph.</summary>
    public IEnumerable<VertexId> VerticesOf(StatementNode owner) =>
        owner.Contribution.Specs.SelectMany(VerticesOf);

    /// <summary>The statement behind <paramref name="vertex"/>; null when it is gone.</summary>
    public StatementNode? OwnerOf(VertexId vertex) =>
        _stated.TryGetValue(new(vertex.Kind, vertex.Name), out var list) && list.Count > 0 ? list[0].Owner : null;

    /// <summary>Puts the changes since the last commit into a new graph; null when it would be the same.</summary>
    public GraphDelta? Commit()
    {
        if (_dirty.Count == 0 && !_edges.IsDirty)
        {
            ProblemsChanged = false;
            return null;
        }

        var hadProblems = _conflicts.Count > 0 || _edges.HasProblems;
        var added = new List<VertexId>();
        var removed = new List<VertexId>();
        var changed = new List<VertexChange>();
        var vertices = Current.Vertices;
        if (_dirty.Count > 0)
        {
            var builder = vertices.ToBuilder();
            foreach (var name in _dirty)
            {
                Settle(name, builder, added, removed, changed);
            }

            vertices = builder.ToImmutable();
            _dirty.Clear();
        }

        foreach (var id in added.Concat(removed).Concat(changed.Where(static c => c.Before.Meta.Hidden != c.After.Meta.Hidden).Select(static c => c.Id)))
        {
            _edges.Touch(new(id.Kind, id.Name));
        }

        var edges = _edges.Commit(Current.Edges, Current.Sends, id => vertices[id]);
        ProblemsChanged = hadProblems || _conflicts.Count > 0 || _edges.HasProblems;
        var delta = new GraphDelta
        {
            Added = added,
            Removed = removed,
            Changed = changed,
            EdgesSet = edges.Set,
            EdgesRemoved = edges.Removed,
            SendsAdded = edges.SendsAdded,
            SendsRemoved = edges.SendsRemoved,
        };
        if (delta.IsEmpty)
        {
            return null;
        }

        Current = new() { Version = Current.Version, Vertices = vertices, Edges = edges.Edges, Sends = edges.Sends, Faults = Current.Faults };
        return delta;
    }

    /// <summary>Gives the present graph its number and its faults.</summary>
    public void Stamp(long version, ImmutableList<PolicyFault> faults) =>
        Current = new() { Version = version, Vertices = Current.Vertices, Edges = Current.Edges, Sends = Current.Sends, Faults = faults };

    private static ResourceName NameOf(ResourceSpec spec) => new(spec.Kind, spec.Name);

    private void State(StatementNode owner, ResourceSpec spec)
    {
        var name = NameOf(spec);
        if (!_stated.TryGetValue(name, out var list))
        {
            _stated[name] = list = new(1);
        }

        list.Add((spec, owner));
        _dirty.Add(name);
    }

    private void Restate(StatementNode owner, ResourceSpec spec)
    {
        var name = NameOf(spec);
        var list = _stated[name];
        list[list.FindIndex(s => ReferenceEquals(s.Owner, owner))] = (spec, owner);
        _dirty.Add(name);
    }

    private void Retract(StatementNode owner, ResourceName name)
    {
        _stated[name].RemoveAll(s => ReferenceEquals(s.Owner, owner));
        _dirty.Add(name);
    }

    // Hidden twins share their name, and each is of those statements that state it so.
    private IEnumerable<VertexId> VerticesOf(ResourceSpec spec)
    {
        var named = VerticesNamed(NameOf(spec));
        return named.Length < 2 ? named : named.Where(id => Current.Vertices.TryGetValue(id, out var present) && present.Equals(spec));
    }

    private ImmutableArray<VertexId> VerticesNamed(ResourceName name) => _vertices.TryGetValue(name, out var ids) ? ids : [];

    private void Settle(
        ResourceName name,
        ImmutableDictionary<VertexId, ResourceSpec>.Builder builder,
        List<VertexId> added,
        List<VertexId> removed,
        List<VertexChange> changed)
    {
        var stated = _stated.GetValueOrDefault(name);
        var before = VerticesNamed(name);
        if (stated is null || stated.Count == 0)
        {
            _stated.Remove(name);
            Reconcile(name);
            Remove(before);
            _vertices.Remove(name);
            return;
        }

        if (stated.Count == 1 && before.Length == 1)
        {
            Reconcile(name);
            Put(before[0], stated[0].Spec);
            return;
        }

        if (Distinct(stated) is not { } specs)
        {
            return;
        }

        Reconcile(name);
        var ids = ImmutableArray.CreateBuilder<VertexId>(specs.Count);
        for (var i = 0; i < specs.Count; i++)
        {
            var id = new VertexId(name.Kind, name.Name, i);
            ids.Add(id);
            Put(id, specs[i]);
        }

        Remove(before.Where(id => id.Twin >= specs.Count));
        _vertices[name] = ids.MoveToImmutable();

        void Put(VertexId id, ResourceSpec spec)
        {
            if (!builder.TryGetValue(id, out var old))
            {
                added.Add(id);
                builder[id] = spec;
            }
            else if (!old.Equals(spec))
            {
                changed.Add(new(id, old, spec));
                builder[id] = spec;
            }
        }

        void Remove(IEnumerable<VertexId> gone)
        {
            foreach (var id in gone)
            {
                builder.Remove(id);
                removed.Add(id);
            }
        }
    }

    // What a conflict kept quiet about edges that lead nowhere is to be said now.
    private void Reconcile(ResourceName name)
    {
        if (_conflicts.Remove(name))
        {
            _edges.Touch(name);
        }
    }

    // Two that differ are refused, and the vertex stays what it was.
    private IReadOnlyList<ResourceSpec>? Distinct(List<(ResourceSpec Spec, StatementNode Owner)> stated)
    {
        if (stated.Count == 1)
        {
            return [stated[0].Spec];
        }

        // Statements contribute in the order in which they fire; reports follow the text.
        var inOrder = stated.Select(static s => s.Spec).OrderBy(static s => s.Origin?.Start ?? 0).ToList();
        var specs = Duplicates.Resolve(inOrder, out var conflict);
        if (conflict is not null)
        {
            _conflicts[new(stated[0].Spec.Kind, stated[0].Spec.Name)] = conflict;
        }

        return specs;
    }
}

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
    private readonly Dictionary<ResourceName, NamedResource> _named = [];
    private readonly Dictionary<ResourceName, Diagnostic> _conflicts = [];
    private readonly List<NamedResource> _dirty = [];
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

    /// <summary>The same without what is about resources that <paramref name="isExcused"/> names: their statements are at fault.</summary>
    public IEnumerable<Diagnostic> ProblemsBeside(Func<ResourceName, bool> isExcused) => _conflicts.Values.Concat(_edges.ProblemsBeside(isExcused));

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
        _named.TryGetValue(new(vertex.Kind, vertex.Name), out var named) && named.Stated.Count > 0 ? named.Stated[0].Owner : null;

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
        var changed = new List<VertexChange>(_dirty.Count);
        var vertices = Current.Vertices;
        if (_dirty.Count > 0)
        {
            var builder = vertices.ToBuilder();
            foreach (var named in _dirty)
            {
                named.IsDirty = false;
                Settle(named, builder, added, removed, changed);
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
        if (!_named.TryGetValue(name, out var named))
        {
            _named[name] = named = new(name);
        }

        named.Stated.Add((spec, owner));
        Touch(named);
    }

    private void Restate(StatementNode owner, ResourceSpec spec)
    {
        var named = _named[NameOf(spec)];
        named.Stated[named.Stated.FindIndex(s => ReferenceEquals(s.Owner, owner))] = (spec, owner);
        Touch(named);
    }

    private void Retract(StatementNode owner, ResourceName name)
    {
        var named = _named[name];
        named.Stated.RemoveAll(s => ReferenceEquals(s.Owner, owner));
        Touch(named);
    }

    private void Touch(NamedResource named)
    {
        if (!named.IsDirty)
        {
            named.IsDirty = true;
            _dirty.Add(named);
        }
    }

    // Hidden twins share their name, and each is of those statements that state it so.
    private IEnumerable<VertexId> VerticesOf(ResourceSpec spec)
    {
        var named = VerticesNamed(NameOf(spec));
        return named.Length < 2 ? named : named.Where(id => Current.Vertices.TryGetValue(id, out var present) && present.Equals(spec));
    }

    private ImmutableArray<VertexId> VerticesNamed(ResourceName name) => _named.TryGetValue(name, out var named) ? named.Vertices : [];

    private void Settle(
        NamedResource named,
        ImmutableDictionary<VertexId, ResourceSpec>.Builder builder,
        List<VertexId> added,
        List<VertexId> removed,
        List<VertexChange> changed)
    {
        if (named.Stated.Count == 0)
        {
            Reconcile(named.Name);
            Remove(0);
            _named.Remove(named.Name);
            return;
        }

        if (Distinct(named) is not { } specs)
        {
            return;
        }

        Reconcile(named.Name);
        for (var i = 0; i < specs.Length && i < named.Specs.Length; i++)
        {
            if (!named.Specs[i].Equals(specs[i]))
            {
                var id = named.Vertices[i];
                changed.Add(new(id, named.Specs[i], specs[i]));
                builder[id] = specs[i];
            }
        }

        if (specs.Length != named.Specs.Length)
        {
            Resize(specs);
        }

        named.Specs = specs;

        void Resize(ImmutableArray<ResourceSpec> wanted)
        {
            Remove(wanted.Length);
            var ids = named.Vertices.Take(wanted.Length).ToList();
            for (var i = ids.Count; i < wanted.Length; i++)
            {
                ids.Add(new(named.Name.Kind, named.Name.Name, i));
                added.Add(ids[i]);
                builder[ids[i]] = wanted[i];
            }

            named.Vertices = [.. ids];
        }

        void Remove(int from)
        {
            foreach (var id in named.Vertices.Skip(from))
            {
                builder.Remove(id);
                removed.Add(id);
            }
        }
    }

    // What a conflict kept quiet about edges that lead nowhere is to be said now.
    private void Reconcile(ResourceName name)
    {
        if (_conflicts.Count > 0 && _conflicts.Remove(name))
        {
            _edges.Touch(name);
        }
    }

    // Two that differ are refused, and the vertex stays what it was.
    private ImmutableArray<ResourceSpec>? Distinct(NamedResource named)
    {
        if (named.Stated.Count == 1)
        {
            return [named.Stated[0].Spec];
        }

        // Statements contribute in the order in which they fire; reports follow the text.
        var inOrder = named.Stated.Select(static s => s.Spec).OrderBy(static s => s.Origin?.Start ?? 0).ToList();
        var specs = Duplicates.Resolve(inOrder, out var conflict);
        if (conflict is not null)
        {
            _conflicts[named.Name] = conflict;
        }

        return specs is null ? null : [.. specs];
    }

    /// <summary>What is stated under one name, and what the graph has of it.</summary>
    private sealed class NamedResource(ResourceName name)
    {
        public ResourceName Name { get; } = name;

        public List<(ResourceSpec Spec, StatementNode Owner)> Stated { get; } = new(1);

        /// <summary>The vertices as of the last commit; several are hidden twins.</summary>
        public ImmutableArray<VertexId> Vertices { get; set; } = [];

        /// <summary>What each of the vertices is.</summary>
        public ImmutableArray<ResourceSpec> Specs { get; set; } = [];

        public bool IsDirty { get; set; }
    }
}

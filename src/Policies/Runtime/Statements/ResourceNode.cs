using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>A resource statement: contributes one resource a name, and the edges that its body states.</summary>
internal sealed class ResourceNode : StatementNode
{
    private readonly BoundResource _resource;
    private readonly Node _name;
    private readonly Node? _exports;
    private readonly Part[] _fields;
    private readonly Part[] _metas;
    private readonly Part[] _edges;

    public ResourceNode(NodeScope scope, BoundResource resource, NodeBuilder builder, Environment environment)
        : base(scope)
    {
        _resource = resource;
        _name = builder.Build(resource.Name, environment, scope);
        _exports = resource.Exports is { } exports ? builder.Build(exports, environment, scope) : null;
        _fields = resource.Fields.Count == 0 ? [] : new Part[resource.Fields.Count];
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i] = Build(resource.Fields[i].Condition, resource.Fields[i].Value);
        }

        _metas = resource.Metas.Count == 0 ? [] : new Part[resource.Metas.Count];
        for (var i = 0; i < _metas.Length; i++)
        {
            _metas[i] = Build(resource.Metas[i].Condition, resource.Metas[i].Value);
        }

        _edges = resource.Edges.Count == 0 ? [] : new Part[resource.Edges.Count];
        for (var i = 0; i < _edges.Length; i++)
        {
            _edges[i] = Build(resource.Edges[i].Condition, resource.Edges[i].Half.Name);
        }

        Part Build(BoundExpression? condition, BoundExpression value) =>
            new(condition is null ? null : builder.Build(condition, environment, scope), builder.Build(value, environment, scope));
    }

    public override SourceSpan? Span => _resource.Span;

    public override Node[] Inputs
    {
        get
        {
            var inputs = new List<Node>();
            Add(_name);
            Add(_exports);
            foreach (var parts in (ReadOnlySpan<Part[]>)[_fields, _metas, _edges])
            {
                foreach (var part in parts)
                {
                    Add(part.Condition);
                    Add(part.Value);
                }
            }

            return [.. inputs];

            void Add(Node? node)
            {
                if (node is { IsConstant: false })
                {
                    inputs.Add(node);
                }
            }
        }
    }

    /// <summary>The resources that it states, whatever else is wrong with it; null when it is not known which.</summary>
    public IReadOnlyList<ResourceName>? StatedNames =>
        _name.Status == NodeStatus.Value && !_resource.IsCollect ? [.. Names(_name.Value).Select(n => new ResourceName(_resource.Kind, n))] : null;

    /// <summary>The node behind the field called <paramref name="name"/>, for explaining; null when it is not stated here.</summary>
    public Node? FieldNode(string name)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (_resource.Fields[i].Field.Text == name && IsInForce(_fields[i].Condition))
            {
                return _fields[i].Value;
            }
        }

        return null;
    }

    public override void Fire(PolicyRuntime runtime)
    {
        if (Scope.IsFrozenAnywhere)
        {
            return;
        }

        if (MissingInput() is { } missing)
        {
            runtime.SetFault(this, Fault(missing, _resource.Span, Subject()));
            return;
        }

        try
        {
            var specs = Specs();
            runtime.Graph.Set(this, specs, Edges(specs), []);
            runtime.SetFault(this, null);
        }
        catch (GraphProblemException problem)
        {
            var first = problem.Problems[0];
            runtime.SetFault(this, new(first.Span ?? _resource.Span, first.Message, IsPending: false, Subject(), EquatableList<VertexId>.Empty), problem.Problems);
        }
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);

    private static bool IsInForce(Node? condition) => condition is null || (condition.Status == NodeStatus.Value && condition.Value.AsBool);

    private string Subject() => _name.Status != NodeStatus.Value
        ? _resource.Kind
        : string.Join(", ", Names(_name.Value).Take(3).Select(n => $"{_resource.Kind}[{n}]"));

    // What stands behind a false condition is not needed, whatever state it is in.
    private Node? MissingInput()
    {
        var pending = FirstWithoutValue(_exports is null ? [_name] : [_name, _exports]);
        if (pending is { Status: NodeStatus.Failed })
        {
            return pending;
        }

        foreach (var parts in (ReadOnlySpan<Part[]>)[_fields, _metas, _edges])
        {
            foreach (var part in parts)
            {
                var missing = part.Condition is { Status: not NodeStatus.Value } condition ? condition
                    : IsInForce(part.Condition) && part.Value.Status != NodeStatus.Value ? part.Value
                    : null;
                if (missing is { Status: NodeStatus.Failed })
                {
                    return missing;
                }

                pending ??= missing;
            }
        }

        return pending;
    }

    private static IReadOnlyList<Str> Names(Value name)
    {
        if (name.Kind == ValueKind.Str)
        {
            return [name.AsStr];
        }

        var seen = new HashSet<Str>();
        var names = new List<Str>();
        foreach (var item in name.AsList.Items)
        {
            // A collect may name hosts as well.
            var text = item.Kind == ValueKind.Struct ? item.AsStruct[0].AsStr : item.AsStr;
            if (seen.Add(text))
            {
                names.Add(text);
            }
        }

        return names;
    }

    private IReadOnlyList<ResourceSpec> Specs()
    {
        if (_resource.Schema is not { } schema)
        {
            return Names(_name.Value) is [var unknown, ..] && !_resource.IsCollect ? throw new GraphProblemException(Messages.UnknownKind(_resource, unknown)) : [];
        }

        List<Diagnostic>? problems = null;
        IReadOnlyList<ResourceSpec> specs;
        if (_resource.IsCollect)
        {
            specs = Collected(schema, problems = []);
        }
        else
        {
            var values = new Value[schema.Fields.Count];
            SetFields(values, ref problems);
            var meta = _metas.Length == 0 ? MetaParameters.Default : Meta(MetaParameters.Default, problems ??= []);

            // Specs are never changed: several names share the fields.
            ResourceSpec Spec(Str name) => new(schema, name, values, meta) { Origin = _resource.Span };
            specs = _name.Value.Kind == ValueKind.Str ? [Spec(_name.Value.AsStr)] : [.. Names(_name.Value).Select(Spec)];
        }

        return problems is { Count: > 0 } ? throw new GraphProblemException(problems) : specs;
    }

    private List<ResourceSpec> Collected(KindSchema schema, List<Diagnostic> problems)
    {
        var specs = new List<ResourceSpec>();
        var wanted = new CollectedNames(_name.Value);
        foreach (var export in _exports is null ? [] : _exports.Value.AsList.Items)
        {
            var (name, host) = (export.AsStruct[0].AsStr, export.AsStruct[1].AsStr);
            if (!wanted.Contains(name, host))
            {
                continue;
            }

            try
            {
                var exported = ExportedSpec.Read(schema, name, export.AsStruct[2]);
                var values = new Value[schema.Fields.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = exported.Raw(i);
                }

                List<Diagnostic>? misfits = problems;
                SetFields(values, ref misfits);
                specs.Add(new(schema, name, values, Meta(exported.Meta, problems)) { Origin = _resource.Span });
            }
            catch (FormatException fault)
            {
                problems.Add(Messages.EvaluationFailed(_resource.Span, $"`{_resource.Kind}[{name}]` that `{host}` exports cannot be collected: {fault.Message}", isCatchable: false));
            }
        }

        return specs;
    }

    private void SetFields(Value[] values, ref List<Diagnostic>? problems)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            var item = _resource.Fields[i];
            if (IsInForce(_fields[i].Condition))
            {
                values[item.Target!.Index] = _fields[i].Value.Value;
                if (FieldRange.Problem(item, _fields[i].Value.Value) is { } problem)
                {
                    (problems ??= []).Add(problem);
                }
            }
        }
    }

    private MetaParameters Meta(MetaParameters meta, List<Diagnostic> problems)
    {
        for (var i = 0; i < _metas.Length; i++)
        {
            if (IsInForce(_metas[i].Condition))
            {
                meta = MetaValues.Apply(meta, _resource.Metas[i], _metas[i].Value.Value, problems);
            }
        }

        return meta;
    }

    private IReadOnlyList<StatedEdge> Edges(IReadOnlyList<ResourceSpec> specs)
    {
        if (_edges.Length == 0)
        {
            return [];
        }

        var edges = new List<StatedEdge>();
        IReadOnlyList<Str> names = _resource.IsCollect ? [.. specs.Select(static s => s.Name).Distinct()] : Names(_name.Value);
        for (var i = 0; i < _edges.Length; i++)
        {
            if (!IsInForce(_edges[i].Condition))
            {
                continue;
            }

            var item = _resource.Edges[i];
            foreach (var own in names)
            {
                foreach (var other in Names(_edges[i].Value.Value))
                {
                    var here = new ResourceName(_resource.Kind, own);
                    var there = new ResourceName(item.Half.Kind, other);
                    var isForward = item.Property is EdgeProperty.Before or EdgeProperty.Notify;
                    var notify = item.Property is EdgeProperty.Notify or EdgeProperty.Listen;
                    var (from, to) = isForward ? (here, there) : (there, here);
                    edges.Add(new(from, to, notify, item.Half.Span, item.Half.Span, item.Half.Span));
                }
            }
        }

        return edges;
    }

    private readonly record struct Part(Node? Condition, Node Value);
}

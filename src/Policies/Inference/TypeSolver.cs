using Mgmt.Model;

namespace Mgmt.Policies.Inference;

/// <summary>
/// Unification of types over a growing set of variables, with an occurs check. What several types share is gone through once: written
/// out, a chain of sixty pairs would have 2^60 parts.
/// </summary>
internal sealed class TypeSolver
{
    private readonly List<Type?> _bound = [null];
    private readonly Dictionary<Type, Type> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _visited = [];

    /// <summary>A variable that stands for nothing yet.</summary>
    public Type Fresh()
    {
        _bound.Add(null);
        return Type.Variable(_bound.Count - 1);
    }

    /// <summary>What <paramref name="type"/> is known to be by now, at its outermost.</summary>
    public Type Prune(Type type) => Last(type) is { } last ? _bound[last.Number] ?? last : type;

    /// <summary>What <paramref name="type"/> is known to be by now, all through.</summary>
    public Type Resolve(Type type)
    {
        type = Prune(type);
        if (!type.HasVariables || type is VariableType)
        {
            return type;
        }

        if (!_resolved.TryGetValue(type, out var resolved))
        {
            _resolved[type] = resolved = ResolveParts(type);
        }

        return resolved;
    }

    /// <summary>A copy of <paramref name="signature"/> with variables of its own.</summary>
    public FuncType Instantiate(FuncType signature) =>
        signature.HasVariables ? (FuncType)Copy(signature, []) : signature;

    /// <summary>Makes both types one. Returns null, or what stands in the way.</summary>
    public string? Unify(Type left, Type right)
    {
        var (one, other) = (Last(left), Last(right));
        left = Prune(left);
        right = Prune(right);
        if (ReferenceEquals(left, right) || (left is VariableType a && right is VariableType b && a.Number == b.Number))
        {
            return null;
        }

        var fault = UnifyOutermost(left, right);
        if (fault is null && (one ?? other) is { } variable && left is not VariableType && right is not VariableType)
        {
            // Both are the same, so the next time there is nothing to compare.
            Set(variable, ReferenceEquals(variable, one) ? right : left);
        }

        return fault;
    }

    private string? UnifyOutermost(Type left, Type right) =>
        (left, right) switch
        {
            (VariableType variable, _) => Bind(variable, right),
            (_, VariableType variable) => Bind(variable, left),
            (ListType l, ListType r) => Unify(l.Element, r.Element),
            (MapType l, MapType r) => Unify(l.Key, r.Key) ?? Unify(l.Value, r.Value),
            (StructType l, StructType r) => UnifyStructs(l, r),
            (FuncType l, FuncType r) => UnifyFuncs(l, r),
            _ => left.Equals(right) ? null : Mismatch(left, right),
        };

    private Type ResolveParts(Type type) => type switch
    {
        ListType list => Type.List(Resolve(list.Element)),
        MapType map => Type.Map(Resolve(map.Key), Resolve(map.Value)),
        StructType record => Type.Struct([.. record.Fields.Select(f => new StructField(f.Name, Resolve(f.Type)))]),
        FuncType func => FuncType.Create(func.Parameters.Select(p => new FuncParameter(p.Name, Resolve(p.Type))), Resolve(func.Result)),
        _ => type,
    };

    // The last variable on the way to what a type is known to be; null when there is none.
    private VariableType? Last(Type type)
    {
        if (type is not VariableType first)
        {
            return null;
        }

        var last = first;
        while (_bound[last.Number] is VariableType next)
        {
            last = next;
        }

        // The next time the way is short.
        while (_bound[first.Number] is VariableType next)
        {
            _bound[first.Number] = last;
            first = next;
        }

        return last;
    }

    private string Mismatch(Type left, Type right) => $"{Outline(Resolve(left))} != {Outline(Resolve(right))}";

    // The outermost constructor says enough when the two differ in it.
    private static string Outline(Type type) => type.ToString();

    private string? Bind(VariableType variable, Type type)
    {
        if (Occurs(variable, type))
        {
            return "directly in the same set";
        }

        Set(variable, type);
        return null;
    }

    private void Set(VariableType variable, Type type)
    {
        _bound[variable.Number] = type;
        _resolved.Clear();
    }

    private bool Occurs(VariableType variable, Type type)
    {
        _visited.Clear();
        return OccursIn(variable, type);
    }

    private bool OccursIn(VariableType variable, Type type)
    {
        if (Last(type) is { } last && !_visited.Add(last.Number))
        {
            return false;
        }

        type = Prune(type);
        return type.HasVariables && type switch
        {
            VariableType other => other.Number == variable.Number,
            ListType list => OccursIn(variable, list.Element),
            MapType map => OccursIn(variable, map.Key) || OccursIn(variable, map.Value),
            StructType record => record.Fields.Any(f => OccursIn(variable, f.Type)),
            FuncType func => func.Parameters.Any(p => OccursIn(variable, p.Type)) || OccursIn(variable, func.Result),
            _ => false,
        };
    }

    private string? UnifyStructs(StructType left, StructType right)
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return $"struct field count differs: {Mismatch(left, right)}";
        }

        for (var i = 0; i < left.Fields.Count; i++)
        {
            if (left.Fields[i].Name != right.Fields[i].Name)
            {
                return $"struct fields differ: {Mismatch(left, right)}";
            }

            if (Unify(left.Fields[i].Type, right.Fields[i].Type) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? UnifyFuncs(FuncType left, FuncType right)
    {
        if (left.Parameters.Count != right.Parameters.Count)
        {
            return "func arg count differs";
        }

        for (var i = 0; i < left.Parameters.Count; i++)
        {
            if (Unify(left.Parameters[i].Type, right.Parameters[i].Type) is { } fault)
            {
                return fault;
            }
        }

        return Unify(left.Result, right.Result);
    }

    private Type Copy(Type type, Dictionary<int, Type> variables)
    {
        switch (type)
        {
            case VariableType variable:
                if (!variables.TryGetValue(variable.Number, out var fresh))
                {
                    variables[variable.Number] = fresh = Fresh();
                }

                return fresh;
            case { HasVariables: false }:
                return type;
            case ListType list:
                return Type.List(Copy(list.Element, variables));
            case MapType map:
                return Type.Map(Copy(map.Key, variables), Copy(map.Value, variables));
            case StructType record:
                return Type.Struct([.. record.Fields.Select(f => new StructField(f.Name, Copy(f.Type, variables)))]);
            case FuncType func:
                return FuncType.Create(func.Parameters.Select(p => new FuncParameter(p.Name, Copy(p.Type, variables))), Copy(func.Result, variables));
            default:
                return type;
        }
    }
}

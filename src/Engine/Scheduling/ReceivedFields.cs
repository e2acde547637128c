using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>Puts the values that a vertex has received into its definition.</summary>
internal static class ReceivedFields
{
    /// <summary>Makes the effective definition anew; false when a value does not fit its field.</summary>
    public static bool TryFill(Vertex vertex, out string problem)
    {
        var spec = vertex.Declared;
        foreach (var handover in vertex.Receives ?? [])
        {
            var field = spec.Schema.Find(handover.Key.Field)!;
            if (Problem(field, handover.Value) is { } fault)
            {
                problem = $"`{handover.Key.Output}` of {handover.Sender.Id} for `{field.Name}`: {fault}";
                return false;
            }

            spec = spec.With(field, handover.Value);
        }

        problem = "";
        vertex.IsEffectiveStale = false;
        if (!ReferenceEquals(vertex.Effective, spec))
        {
            vertex.Effective = spec;
        }

        return true;
    }

    private static string? Problem(Field field, Value value)
    {
        if (!Fits(field.Type, value))
        {
            return $"{value} is no {field.Type}";
        }

        return value.Kind == ValueKind.Int && (value.AsInt < field.Minimum || value.AsInt > field.Maximum)
            ? $"{value} is out of range, from {field.Minimum} to {field.Maximum}"
            : null;
    }

    private static bool Fits(Type type, Value value) => type switch
    {
        ListType list => value.Kind == ValueKind.List && All(value.AsList, list),
        MapType => value.Kind == ValueKind.Map,
        StructType => value.Kind == ValueKind.Struct,
        FuncType => value.Kind == ValueKind.Func,
        _ when type.Equals(Type.Bool) => value.Kind == ValueKind.Bool,
        _ when type.Equals(Type.Int) => value.Kind == ValueKind.Int,
        _ when type.Equals(Type.Float) => value.Kind == ValueKind.Float,
        _ when type.Equals(Type.Str) => value.Kind == ValueKind.Str,
        _ => true,
    };

    private static bool All(ListValue values, ListType type)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!Fits(type.Element, values[i]))
            {
                return false;
            }
        }

        return true;
    }
}

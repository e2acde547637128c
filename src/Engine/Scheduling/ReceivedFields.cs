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
            if (field.Refusal(handover.Value) is { } fault)
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
}

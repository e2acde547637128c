using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Whether an integer fits a field of a narrower type.</summary>
internal static class FieldRange
{
    /// <summary>What is wrong with <paramref name="value"/> for the field of <paramref name="item"/>; null for nothing.</summary>
    public static Diagnostic? Problem(BoundFieldItem item, Value value)
    {
        var field = item.Target!;
        return field.SizedType is not { } sized || value.Kind != ValueKind.Int || (value.AsInt >= field.Minimum && value.AsInt <= field.Maximum)
            ? null
            : Messages.OutOfRange(item.Value.Span, value.AsInt, sized, field.Name);
    }
}

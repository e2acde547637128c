using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Whether an integer fits a field of a narrower type.</summary>
internal static class FieldRange
{
    /// <summary><paramref name="value"/> itself.</summary>
    /// <exception cref="GraphProblemException">It does not fit.</exception>
    public static Value Checked(BoundFieldItem item, Value value)
    {
        var field = item.Target!;
        if (field.SizedType is not { } sized || value.Kind != ValueKind.Int || (value.AsInt >= field.Minimum && value.AsInt <= field.Maximum))
        {
            return value;
        }

        throw new GraphProblemException(Messages.OutOfRange(item.Value.Span, value.AsInt, sized, field.Name));
    }
}

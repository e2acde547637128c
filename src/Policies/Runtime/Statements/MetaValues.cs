using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Inference;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Sets meta parameters from the values that a policy gives them.</summary>
internal static class MetaValues
{
    /// <summary><paramref name="meta"/> with what <paramref name="item"/> says.</summary>
    /// <exception cref="GraphProblemException">A value is out of range.</exception>
    public static MetaParameters Apply(MetaParameters meta, BoundMetaItem item, Value value)
    {
        try
        {
            if (item.Property is { } property)
            {
                return MetaSchema.Set(meta, property.Text, value);
            }

            var all = value.AsStruct;
            for (var i = 0; i < all.Count; i++)
            {
                meta = MetaSchema.Set(meta, all.Names[i], all[i]);
            }

            return meta;
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new GraphProblemException(Messages.MetaOutOfRange(item.Value.Span, fault.Message.Split(" (Parameter", 2)[0]));
        }
    }
}

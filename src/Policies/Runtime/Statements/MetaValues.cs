using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Inference;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>Sets meta parameters from the values that a policy gives them.</summary>
internal static class MetaValues
{
    /// <summary><paramref name="meta"/> with what <paramref name="item"/> says; what does not fit goes to <paramref name="problems"/>.</summary>
    public static MetaParameters Apply(MetaParameters meta, BoundMetaItem item, Value value, List<Diagnostic> problems)
    {
        if (item.Property is { } property)
        {
            return Set(meta, property.Text, value);
        }

        var all = value.AsStruct;
        for (var i = 0; i < all.Count; i++)
        {
            meta = Set(meta, all.Names[i], all[i]);
        }

        return meta;

        MetaParameters Set(MetaParameters before, string name, Value given)
        {
            try
            {
                return MetaSchema.Set(before, name, given);
            }
            catch (ArgumentOutOfRangeException fault)
            {
                problems.Add(Messages.MetaOutOfRange(item.Value.Span, fault.Message.Split(" (Parameter", 2)[0]));
                return before;
            }
        }
    }
}

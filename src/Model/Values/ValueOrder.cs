namespace Mgmt.Model;

/// <summary>The canonical order of values: by kind, then as one would expect; structs field by field.</summary>
public static class ValueOrder
{
    /// <summary>Less than zero when <paramref name="left"/> comes first, zero when neither does.</summary>
    public static int Compare(Value left, Value right)
    {
        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return kind.CompareTo(right.Kind);
        }

        return kind switch
        {
            ValueKind.Bool => left.AsBool.CompareTo(right.AsBool),
            ValueKind.Int => left.AsInt.CompareTo(right.AsInt),
            ValueKind.Float => left.AsFloat.CompareTo(right.AsFloat),
            ValueKind.Str => left.AsStr.CompareTo(right.AsStr),
            ValueKind.List => Compare(left.AsList.Items, right.AsList.Items),
            ValueKind.Struct => Compare(left.AsStruct.Values, right.AsStruct.Values),
            ValueKind.Map => Compare(left.AsMap.Entries, right.AsMap.Entries),
            _ => 0,
        };
    }

    private static int Compare(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Compare(ReadOnlySpan<KeyValuePair<Value, Value>> left, ReadOnlySpan<KeyValuePair<Value, Value>> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = Compare(left[i].Key, right[i].Key);
            order = order != 0 ? order : Compare(left[i].Value, right[i].Value);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}

namespace Mgmt.Model;

/// <summary>Makes the fields of a kind's table. An <c>Optional…</c> field reads as null when unset.</summary>
public static class Fields
{
    /// <summary>A string, empty unless set.</summary>
    public static Field<Str> Str(string name, string doc, string defaultValue = "", FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Str, Value.Str(defaultValue), defaultValue, static v => v.AsStr, flags, doc);

    /// <summary>A string, or nothing.</summary>
    public static Field<Str?> OptionalStr(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Str, default, null, static v => v.AsStr, flags | FieldFlags.Optional, doc);

    /// <summary>A truth value, false unless set.</summary>
    public static Field<bool> Bool(string name, string doc, bool defaultValue = false, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Bool, Value.Bool(defaultValue), defaultValue, static v => v.AsBool, flags, doc);

    /// <summary>A truth value, or nothing.</summary>
    public static Field<bool?> OptionalBool(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Bool, default, null, static v => v.AsBool, flags | FieldFlags.Optional, doc);

    /// <summary>A signed integer.</summary>
    public static Field<long> Int(string name, string doc, long defaultValue = 0, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Int, Value.Int(defaultValue), defaultValue, static v => v.AsInt, flags, doc);

    /// <summary>A signed integer, or nothing.</summary>
    public static Field<long?> OptionalInt(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Int, default, null, static v => v.AsInt, flags | FieldFlags.Optional, doc);

    /// <summary>An integer of a narrower type, e.g. <c>uint16</c>, checked when the policy's value arrives.</summary>
    public static Field<long> Sized(string name, string sizedType, string doc, long defaultValue = 0, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Int, Value.Int(defaultValue), defaultValue, static v => v.AsInt, flags, doc)
        {
            SizedType = sizedType,
            Minimum = SizedIntegers.Minimum(sizedType),
            Maximum = SizedIntegers.Maximum(sizedType),
        };

    /// <summary>An integer of a narrower type, or nothing.</summary>
    public static Field<long?> OptionalSized(string name, string sizedType, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Int, default, null, static v => v.AsInt, flags | FieldFlags.Optional, doc)
        {
            SizedType = sizedType,
            Minimum = SizedIntegers.Minimum(sizedType),
            Maximum = SizedIntegers.Maximum(sizedType),
        };

    /// <summary>A float.</summary>
    public static Field<double> Float(string name, string doc, double defaultValue = 0, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Float, Value.Float(defaultValue), defaultValue, static v => v.AsFloat, flags, doc);

    /// <summary>A list of strings, empty unless set.</summary>
    public static Field<IReadOnlyList<Str>> StrList(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.StrList, Value.List(), [], Strings, flags, doc);

    /// <summary>A map of strings, empty unless set.</summary>
    public static Field<IReadOnlyDictionary<Str, Str>> StrMap(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Map(Type.Str, Type.Str), Value.From(MapValue.Empty), new Dictionary<Str, Str>(), StringMap, flags, doc);

    /// <summary>A field that takes any value; unset is <see cref="ValueKind.None"/>.</summary>
    public static Field<Value> Any(string name, string doc, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Variant, default, default, static v => v, flags | FieldFlags.Optional, doc);

    /// <summary>A field of any other type, read as the language's value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type as text, see <see cref="TypeText"/>.</param>
    /// <param name="doc">One sentence.</param>
    /// <param name="defaultValue">What unset counts as; none for undefined.</param>
    /// <param name="flags">What is special about it.</param>
    public static Field<Value> Of(string name, string type, string doc, Value defaultValue = default, FieldFlags flags = FieldFlags.None) =>
        new(name, Type.Parse(type), defaultValue, defaultValue, static v => v, flags, doc);

    private static IReadOnlyList<Str> Strings(Value value)
    {
        var items = value.AsList.Items;
        var result = new Str[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            result[i] = items[i].AsStr;
        }

        return result;
    }

    private static Dictionary<Str, Str> StringMap(Value value)
    {
        var result = new Dictionary<Str, Str>();
        foreach (var (key, item) in value.AsMap.Entries)
        {
            result[key.AsStr] = item.AsStr;
        }

        return result;
    }
}

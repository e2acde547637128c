namespace Mgmt.Model;

/// <summary>
/// The form in which resources are exported: <c>struct{fields: struct{…}; meta: struct{…}}</c>, the one with the fields that are
/// set, the other with the meta parameters that are not what they are by default. To whom it is exported is no part of it.
/// </summary>
public static class ExportForm
{
    private static readonly string[] Parts = ["fields", "meta"];

    private static readonly (string Name, Func<MetaParameters, Value> Get)[] Metas =
    [
        ("noop", static m => Value.Bool(m.Noop)),
        ("retry", static m => Value.Int(m.Retry)),
        ("retryreset", static m => Value.Bool(m.RetryReset)),
        ("delay", static m => Value.Int(m.Delay)),
        ("timeout", static m => Value.Int(m.Timeout)),
        ("poll", static m => Value.Int(m.Poll)),
        ("limit", static m => Value.Float(m.Limit)),
        ("burst", static m => Value.Int(m.Burst)),
        ("reset", static m => Value.Bool(m.Reset)),
        ("sema", static m => Strings(m.Sema)),
        ("rewatch", static m => Value.Bool(m.Rewatch)),
        ("realize", static m => Value.Bool(m.Realize)),
        ("dollar", static m => Value.Bool(m.Dollar)),
        ("hidden", static m => Value.Bool(m.Hidden)),
        ("reverse", static m => Value.Bool(m.Reverse)),
        ("autoedge", static m => Value.Bool(m.AutoEdge)),
        ("autogroup", static m => Value.Bool(m.AutoGroup)),
        ("hold", static m => Value.Int(m.Hold)),
        ("attempts", static m => Value.Int(m.Attempts)),
        ("severity", static m => Value.Str(m.Severity)),
    ];

    /// <summary><paramref name="spec"/> in that form.</summary>
    public static Value Of(ResourceSpec spec)
    {
        var fields = spec.Schema.Fields.Where(f => f.IsSet(spec)).Select(f => (f.Name, spec.Raw(f.Index)));
        var metas = Metas.Select(m => (m.Name, Value: m.Get(spec.Meta), Default: m.Get(MetaParameters.Default)))
            .Where(static m => !m.Value.Equals(m.Default)).Select(static m => (m.Name, m.Value));
        return Value.From(new StructValue(Parts, [Struct(fields), Struct(metas)]));
    }

    /// <summary>The fields and the meta parameters that <paramref name="data"/> has; null when it is not of that form.</summary>
    public static (StructValue Fields, StructValue Meta)? Read(Value data) =>
        data.Kind == ValueKind.Struct && data.AsStruct is var whole && whole.Names.SequenceEqual(Parts)
        && whole[0].Kind == ValueKind.Struct && whole[1].Kind == ValueKind.Struct
            ? (whole[0].AsStruct, whole[1].AsStruct)
            : null;

    private static Value Struct(IEnumerable<(string Name, Value Value)> parts)
    {
        var all = parts.ToList();
        return Value.From(new StructValue([.. all.Select(static p => p.Name)], [.. all.Select(static p => p.Value)]));
    }

    private static Value Strings(EquatableList<string> items) => Value.StrList(items.Select(static i => (Str)i));
}

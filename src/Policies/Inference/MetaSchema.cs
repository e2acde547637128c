using Mgmt.Model;

namespace Mgmt.Policies.Inference;

/// <summary>The meta parameters as the language sees them.</summary>
internal static class MetaSchema
{
    /// <summary>The type of <c>Meta => …</c>: all compatible parameters in exactly this order.</summary>
    public static StructType StructForm { get; } = (StructType)Type.Parse(
        "struct{noop bool; retry int; retryreset bool; delay int; timeout int; poll int; limit float; burst int; reset bool; sema []str; "
        + "rewatch bool; realize bool; dollar bool; hidden bool; export []str; reverse bool; autoedge bool; autogroup bool}");

    private static readonly Dictionary<string, Type> Own = new(StringComparer.Ordinal)
    {
        ["hold"] = Type.Int,
        ["attempts"] = Type.Int,
        ["severity"] = Type.Str,
    };

    /// <summary>The type of the parameter called <paramref name="name"/>, or null.</summary>
    public static Type? TypeOf(string name)
    {
        var index = StructForm.IndexOf(name);
        return index >= 0 ? StructForm.Fields[index].Type : Own.GetValueOrDefault(name);
    }

    /// <summary><paramref name="meta"/> with the parameter called <paramref name="name"/> set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value does not fit.</exception>
    public static MetaParameters Set(MetaParameters meta, string name, Value value) => name switch
    {
        "noop" => meta with { Noop = value.AsBool },
        "retry" => meta with { Retry = (int)InRange(name, value, short.MinValue, short.MaxValue) },
        "retryreset" => meta with { RetryReset = value.AsBool },
        "delay" => meta with { Delay = InRange(name, value, 0, long.MaxValue) },
        "timeout" => meta with { Timeout = InRange(name, value, 0, long.MaxValue) },
        "poll" => meta with { Poll = (int)InRange(name, value, int.MinValue, int.MaxValue) },
        "limit" => meta with { Limit = value.AsFloat },
        "burst" => meta with { Burst = (int)InRange(name, value, int.MinValue, int.MaxValue) },
        "reset" => meta with { Reset = value.AsBool },
        "sema" => meta with { Sema = Strings(value) },
        "rewatch" => meta with { Rewatch = value.AsBool },
        "realize" => meta with { Realize = value.AsBool },
        "dollar" => meta with { Dollar = value.AsBool },
        "hidden" => meta with { Hidden = value.AsBool },
        "export" => meta with { Export = Strings(value) },
        "reverse" => meta with { Reverse = value.AsBool },
        "autoedge" => meta with { AutoEdge = value.AsBool },
        "autogroup" => meta with { AutoGroup = value.AsBool },
        "hold" => meta with { Hold = InRange(name, value, 0, long.MaxValue) },
        "attempts" => meta with { Attempts = (int)InRange(name, value, 1, int.MaxValue) },
        "severity" => meta with { Severity = value.AsStr.ToString() },
        _ => throw new ArgumentOutOfRangeException(nameof(name), $"there is no meta parameter `{name}`"),
    };

    private static long InRange(string name, Value value, long minimum, long maximum) =>
        value.AsInt >= minimum && value.AsInt <= maximum
            ? value.AsInt
            : throw new ArgumentOutOfRangeException(nameof(value), $"meta parameter `{name}` is `{value.AsInt}`, outside of {minimum} to {maximum}");

    private static EquatableList<string> Strings(Value value)
    {
        var items = new List<string>();
        foreach (var item in value.AsList.Items)
        {
            items.Add(item.AsStr.ToString());
        }

        return new(items);
    }
}

using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>The meta parameters as values of the language.</summary>
internal static class MetaText
{
    /// <summary>All of them, in the order of their names.</summary>
    public static KeyValuePair<string, Value>[] All(MetaParameters meta) =>
    [
        new("attempts", Value.Int(meta.Attempts)),
        new("autoedge", Value.Bool(meta.AutoEdge)),
        new("autogroup", Value.Bool(meta.AutoGroup)),
        new("burst", Value.Int(meta.Burst)),
        new("delay", Value.Int(meta.Delay)),
        new("dollar", Value.Bool(meta.Dollar)),
        new("export", Value.StrList(meta.Export.Select(static e => (Str)e))),
        new("hidden", Value.Bool(meta.Hidden)),
        new("hold", Value.Int(meta.Hold)),
        new("limit", Value.Float(meta.Limit)),
        new("noop", Value.Bool(meta.Noop)),
        new("poll", Value.Int(meta.Poll)),
        new("realize", Value.Bool(meta.Realize)),
        new("reset", Value.Bool(meta.Reset)),
        new("retry", Value.Int(meta.Retry)),
        new("retryreset", Value.Bool(meta.RetryReset)),
        new("reverse", Value.Bool(meta.Reverse)),
        new("rewatch", Value.Bool(meta.Rewatch)),
        new("sema", Value.StrList(meta.Sema.Select(static s => (Str)s))),
        new("severity", Value.Str(meta.Severity)),
        new("timeout", Value.Int(meta.Timeout)),
    ];

    /// <summary>Those that differ from their defaults.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Differing(MetaParameters meta)
    {
        var own = All(meta);
        var usual = All(MetaParameters.Default);
        return own.Where((entry, i) => !entry.Value.Equals(usual[i].Value));
    }
}

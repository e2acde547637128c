using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>The rules that all checks share.</summary>
internal static class CheckRules
{
    /// <summary>What is wrong with a range, which may be empty.</summary>
    public static string? Range(ResourceSpec spec, Field<Str> field)
    {
        var text = field.Of(spec).ToString();
        return text.Length == 0 || PluginRange.IsValid(text) ? null : $"`{field.Name}` is `{text}`; write a range, e.g. `10`, `10:20`, `~:10` or `@10:20`";
    }

    /// <summary>What is wrong with a place to connect to, by default the name.</summary>
    public static string? Address(ResourceSpec spec, Field<Str> field)
    {
        var text = OrName(spec, field);
        return NetworkText.IsHostAndPort(text) ? null : $"`{field.Name}` is `{text}`; write `HOST:PORT`, e.g. `db1.example.org:5432`";
    }

    /// <summary>What is wrong with a URL, by default the name.</summary>
    public static string? Url(ResourceSpec spec, Field<Str> field) => UrlRule.Fault(field.Name, OrName(spec, field));

    private static string OrName(ResourceSpec spec, Field<Str> field) => (field.Of(spec) is { IsEmpty: false } given ? given : spec.Name).ToString();
}

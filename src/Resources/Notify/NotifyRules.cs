using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>The rules that all notifiers share.</summary>
internal static class NotifyRules
{
    /// <summary>What is wrong with the fields that every notifier has.</summary>
    public static IEnumerable<string?> Common(ResourceSpec spec, Field<Str> minSeverity, params Field<long>[] spans) =>
        [Word.Fault(spec, minSeverity, "info", "warning", "critical", ""), .. spans.Select(span => Span.Fault(spec, span))];

    /// <summary>What is wrong with a URL, which has to be given.</summary>
    public static string? Url(ResourceSpec spec, Field<Str> field)
    {
        var text = field.Of(spec).ToString();
        return NetworkText.IsWebUrl(text) ? null : $"`{field.Name}` is `{text}`; it must be an `http` or `https` URL with a host";
    }
}

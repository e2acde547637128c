using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>The rules that all notifiers share.</summary>
internal static class NotifyRules
{
    /// <summary>What is wrong with a URL, which has to be given.</summary>
    public static string? Url(ResourceSpec spec, Field<Str> field) => UrlRule.Fault(field.Name, field.Of(spec).ToString());
}

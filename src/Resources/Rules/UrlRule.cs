namespace Mgmt.Resources.Rules;

/// <summary>The rule for URLs of the web.</summary>
internal static class UrlRule
{
    /// <summary>What is wrong with <paramref name="text"/>, the value of <paramref name="field"/>.</summary>
    public static string? Fault(string field, string text) =>
        NetworkText.IsWebUrl(text) ? null : $"`{field}` is `{text}`; it must be an `http` or `https` URL with a host";
}

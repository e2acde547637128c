using Mgmt.Model;

namespace Mgmt.Resources.Docker;

/// <summary>Versions of the daemon's API.</summary>
internal static class DockerVersion
{
    /// <summary>What is wrong with <paramref name="field"/>, which is like <c>v1.40</c>, or empty.</summary>
    public static string? Fault(ResourceSpec spec, Field<Str> field)
    {
        var text = field.Of(spec).ToString();
        return text.Length == 0 || (text[0] == 'v' && text[1..].Split('.') is [var major, var minor] && IsNumber(major) && IsNumber(minor))
            ? null
            : $"`{field.Name}` is `{text}`; write it like `v1.40`";
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}

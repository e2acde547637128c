using Mgmt.Model;

namespace Mgmt.Resources.Rules;

/// <summary>Fields that take one of a few words.</summary>
internal static class Word
{
    /// <summary>What is wrong with <paramref name="field"/>, which takes <paramref name="words"/>; an empty one means that it may be empty.</summary>
    public static string? Fault(ResourceSpec spec, Field<Str> field, params string[] words)
    {
        var text = field.Of(spec).ToString();
        if (words.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        return field.IsSet(spec)
            ? $"`{field.Name}` is `{text}`; it must be {List(words)}"
            : $"`{field.Name}` is not set; set it to {List(words)}";
    }

    /// <summary>The words as a sentence lists them: <c>`a`, `b` or empty</c>.</summary>
    public static string List(params IReadOnlyList<string> words)
    {
        var quoted = words.Select(static w => w.Length == 0 ? "empty" : $"`{w}`").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} or {quoted[^1]}";
    }
}

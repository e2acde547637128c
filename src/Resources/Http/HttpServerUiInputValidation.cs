using System.Globalization;
using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Http;

/// <summary>What is wrong with a definition of an <c>http:server:ui:input</c>.</summary>
internal static class HttpServerUiInputValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var value = HttpServerUiInputSchema.Value.Of(spec).ToString();
        return Faults.Of(
            value.Length == 0 || HttpServerUiInputSchema.Store.Of(spec).IsEmpty ? null : "`value` and `store` both say what it begins with; keep one",
            Type(HttpServerUiInputSchema.Type.Of(spec).ToString(), value));
    }

    private static string? Type(string type, string value)
    {
        if (!Uri.TryCreate(type, UriKind.Absolute, out var url))
        {
            return $"`type` is `{type}`; write it like `text://` or `range://?min=0&max=10`";
        }

        if (url.Scheme != "range" || value.Length == 0)
        {
            return null;
        }

        if (!TryInteger(value, out var number))
        {
            return $"`value` is `{value}`, but a range has integers; give one";
        }

        return number < Bound(url, "min", long.MinValue) || number > Bound(url, "max", long.MaxValue)
            ? $"`value` is {number}, which is outside the range `{type}`; give one inside"
            : null;
    }

    private static long Bound(Uri url, string name, long otherwise)
    {
        foreach (var pair in url.Query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal) && TryInteger(pair[(name.Length + 1)..], out var bound))
            {
                return bound;
            }
        }

        return otherwise;
    }

    private static bool TryInteger(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}

using System.Globalization;
using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Kv;

/// <summary>What is wrong with a definition of a <c>kv</c>.</summary>
internal static class KvValidation
{
    private const long AsIntegers = 0;
    private const long AsStrings = 1;

    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var style = KvSchema.SkipCmpStyle.Of(spec);
        return Faults.Of(
            style is AsIntegers or AsStrings ? null : $"`skipcmpstyle` is {style}; it must be 0 (as integers) or 1 (as strings)",
            KvSchema.SkipLessThan.Of(spec) && style == AsIntegers && KvSchema.Value.Of(spec) is { } value && !IsInteger(value)
                ? $"`value` is `{value}`, but `skiplessthan` compares integers; give one, or set `skipcmpstyle` to 1"
                : null);
    }

    private static bool IsInteger(Str value) => long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

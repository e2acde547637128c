using System.Globalization;

namespace Mgmt.Resources.Rules;

/// <summary>Ranges as monitoring plugins write them: <c>[@][start:]end</c>.</summary>
internal static class PluginRange
{
    /// <summary>True when <paramref name="text"/> is a range: <c>10</c>, <c>10:</c>, <c>~:10</c>, <c>10:20</c>, <c>@10:20</c>.</summary>
    public static bool IsValid(string text)
    {
        var range = text.StartsWith('@') ? text[1..] : text;
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return TryNumber(range, out _);
        }

        var (start, end) = (range[..colon], range[(colon + 1)..]);
        var least = double.NegativeInfinity;
        var greatest = double.PositiveInfinity;
        return (start is "~" || TryNumber(start, out least)) && (end.Length == 0 || TryNumber(end, out greatest)) && least <= greatest;
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}

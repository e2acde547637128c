using System.Globalization;

namespace Mgmt.Host.Running;

/// <summary>At most so many changes in a sliding period.</summary>
/// <param name="Count">The number of changes, 0 and up.</param>
/// <param name="Period">The period, positive.</param>
public sealed record ChangeRate(int Count, TimeSpan Period)
{
    /// <summary>Reads <c>N/PERIOD</c>, the period as a number with <c>s m h d</c>: <c>10/1m</c>.</summary>
    /// <exception cref="FormatException">It is no such rate; the message says what to write.</exception>
    public static ChangeRate Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && ReadPeriod(text[(slash + 1)..]) is { } period
            ? new(count, period)
            : throw new FormatException($"`{text}` is no limit of changes: write N/PERIOD, e.g. 10/1m");
    }

    private static TimeSpan? ReadPeriod(string text)
    {
        if (text.Length < 2 || !double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > 1e6)
        {
            return null;
        }

        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
    }
}

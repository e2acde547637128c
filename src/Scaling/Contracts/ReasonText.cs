using System.Globalization;

namespace Mgmt.Scaling;

/// <summary>Numbers as reasons print them: short, for people.</summary>
internal static class ReasonText
{
    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e-4 and < 1e15 => value.ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString("G6", CultureInfo.InvariantCulture),
    };

    /// <summary>A length of time given in ticks of 100 ns.</summary>
    public static string Span(double ticks)
    {
        var milliseconds = ticks / TimeSpan.TicksPerMillisecond;
        return milliseconds switch
        {
            < 1_000 => $"{Number(Math.Round(milliseconds))} ms",
            < 120_000 => $"{Number(Math.Round(milliseconds / 1_000, 1))} s",
            < 7_200_000 => $"{Number(Math.Round(milliseconds / 60_000, 1))} min",
            _ => $"{Number(Math.Round(milliseconds / 3_600_000, 1))} h",
        };
    }
}

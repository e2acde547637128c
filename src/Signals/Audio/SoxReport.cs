using System.Globalization;

namespace Mgmt.Signals;

/// <summary>What SoX's effect <c>stat</c> reports: a line each, a name, a colon and a number.</summary>
internal static class SoxReport
{
    /// <summary>The greatest amplitude in <paramref name="report"/>, its sign aside.</summary>
    public static bool TryFindAmplitude(ReadOnlySpan<byte> report, out double amplitude)
    {
        var (found, greatest) = (false, 0.0);
        foreach (var range in report.Split((byte)'\n'))
        {
            var line = report[range];
            var colon = line.IndexOf((byte)':');
            if (colon > 0
                && (line.StartsWith("Maximum amplitude"u8) || line.StartsWith("Minimum amplitude"u8))
                && double.TryParse(line[(colon + 1)..].Trim(" \r"u8), CultureInfo.InvariantCulture, out var value))
            {
                (found, greatest) = (true, Math.Max(greatest, Math.Abs(value)));
            }
        }

        amplitude = greatest;
        return found;
    }
}

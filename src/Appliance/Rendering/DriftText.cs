using System.Globalization;
using System.Text;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Rendering;

/// <summary>Drift for people: a line an event, the newest last.</summary>
internal static class DriftText
{
    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        foreach (var drift in report.Events)
        {
            text.Append(drift.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)).Append("  ")
                .Append(drift.Action.PadRight(9)).Append(drift.Cause.PadRight(12)).Append(PlainText.OnOneLine(drift.Vertex)).Append(' ')
                .AppendJoin(", ", drift.Changes.Select(static c => $"{PlainText.OnOneLine(c.Property)}: {PlainText.Short(c.From)} → {PlainText.Short(c.To)}"))
                .Append(Outcome(drift)).Append('\n');
        }

        return text.ToString();
    }

    private static string Outcome(DriftEntry drift) => drift switch
    {
        { Action: "applied" } => string.Create(CultureInfo.InvariantCulture, $" in {drift.Milliseconds:0.0} ms"),
        { Outcome.Length: > 0 } => ": " + PlainText.OnOneLine(drift.Outcome),
        _ => "",
    };
}

using System.Text;
using Mgmt.Host.Api;

namespace Mgmt.Appliance.Rendering;

/// <summary>The status for people.</summary>
internal static class StatusText
{
    /// <summary>What is wrong first by itself, then in a line a resource.</summary>
    public static string Write(StatusReport status)
    {
        var text = new StringBuilder();
        Line(text, "state", status.Converged ? "converged" : "not converged");
        Line(text, "policy", Policy(status.Policy));
        Line(text, "uptime", Durations.Text(TimeSpan.FromSeconds(status.UptimeSeconds)));
        if (status.Noop)
        {
            Line(text, "noop", "nothing is changed, differences are reported");
        }

        var states = status.States.Where(static s => s.Value > 0).Select(static s => $"{s.Value} {s.Key}").ToList();
        Line(text, "resources", status.Vertices + (states.Count > 0 ? ": " + string.Join(", ", states) : ""));
        foreach (var paused in Paused(status.Pauses))
        {
            Line(text, "paused", paused);
        }

        foreach (var refusal in status.Policy.Refusals)
        {
            Line(text, "refused", refusal);
        }

        foreach (var fault in status.Policy.Faults)
        {
            var frozen = fault.Frozen.Count > 0 ? $" (frozen: {string.Join(", ", fault.Frozen)})" : "";
            Line(text, fault.IsPending ? "waiting" : "fault", $"{fault.Subject}: {fault.Reason} ({fault.Place}){frozen}");
        }

        foreach (var vertex in status.NotOk)
        {
            Line(text, vertex.State, Describe(vertex));
        }

        return text.ToString();
    }

    /// <summary>What is paused, a line each.</summary>
    public static IEnumerable<string> Paused(PauseReport pauses) =>
        pauses.All ? pauses.Vertices.Prepend("everything: nothing is changed until `mgmt resume`") : pauses.Vertices;

    private static string Policy(PolicyReport policy) => policy.Name.Length == 0
        ? "none has taken effect"
        : $"{policy.Name}, transaction {policy.Transaction}{(policy.IsLastGood ? ", the last good version: the one on disk is faulty" : "")}";

    private static string Describe(VertexReport vertex)
    {
        var culprit = vertex.Culprit is { } by ? $" by {by}" : "";
        var changes = string.Join(", ", vertex.Changes.Select(static c => $"{c.Property}: {PlainText.Short(c.From)} → {PlainText.Short(c.To)}"));

        // Of what has merely drifted, the reason is what differs.
        var reason = vertex.State == "drifted" && changes.Length > 0 ? "" : vertex.Reason;
        return $"{vertex.Vertex}{culprit}{(reason.Length > 0 ? ": " + reason : "")}{(changes.Length > 0 ? (reason.Length > 0 ? "; " : ": ") + changes : "")}";
    }

    private static void Line(StringBuilder text, string word, string rest) => text.Append(word.PadRight(11)).Append(PlainText.OnOneLine(rest)).Append('\n');
}

using Mgmt.Model;

namespace Mgmt.Store.Tests;

/// <summary>Rows of history for tests.</summary>
internal static class Sample
{
    public static DriftEvent Drift(int number) => new(
        At(number),
        new("file", $"/tmp/dir/file-{number}"),
        [new("content", "sha256:0123456789abcdef (12 bytes)", "sha256:fedcba9876543210 (14 bytes)")],
        DriftCause.Corrective,
        DriftAction.Applied,
        "",
        TimeSpan.FromMilliseconds(number));

    public static DecisionRecord Decision(int number) => new(
        number,
        At(number),
        new("virt", "web", Twin: 1),
        "cpus",
        "2",
        "4",
        [new("cpu.usage(1000)", "0.91", At(number)), new("load", "missing: no answer", At(number))],
        [new("scale.ratio", "2 × 0.91 / 0.5 = 4")]);

    public static Instant At(int seconds) => Instant.From(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) + TimeSpan.FromSeconds(seconds);

    public static string Text(DriftEvent e) =>
        $"{e.Time} {e.Vertex}/{e.Vertex.Twin} {string.Join(',', e.Changes)} {e.Cause} {e.Action} '{e.Outcome}' {e.Duration}";

    public static string Text(DecisionRecord d) =>
        $"{d.Transaction} {d.Time} {d.Target}/{d.Target.Twin} {d.Property} {d.From} {d.To} {string.Join(',', d.Inputs)} {string.Join(',', d.Steps)}";
}

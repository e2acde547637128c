using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>The conditions under which a command runs. Those that are commands are the user's own, and run in checks.</summary>
internal static class ExecGuards
{
    /// <summary>True when there is any; a command without one is like an event.</summary>
    public static bool Any(ResourceSpec spec) => HasOther(spec) || ExecSchema.MTimes.Of(spec).Count > 0;

    /// <summary>Why the command is due, or null when it is not.</summary>
    /// <param name="spec">The definition.</param>
    /// <param name="spawner">What runs the conditions that are commands.</param>
    /// <param name="lastRun">The newest modification when it ran last, null when it never did.</param>
    /// <param name="newest">The newest modification now.</param>
    /// <param name="cancellation">Stops them.</param>
    public static async ValueTask<string?> WhyDueAsync(ResourceSpec spec, ChildSpawner spawner, long? lastRun, long newest, CancellationToken cancellation)
    {
        if (ExecSchema.MTimes.Of(spec).Count > 0)
        {
            if (lastRun is null || newest > lastRun)
            {
                return lastRun is null ? "has not run yet" : "`mtimes` are newer than the last run";
            }

            if (!HasOther(spec))
            {
                return null;
            }
        }

        if (ExecSchema.IfCmd.Of(spec) is { IsEmpty: false } ifCmd)
        {
            var request = ExecCommand.Of(spec, ifCmd, ExecSchema.IfCwd.Of(spec), ExecSchema.IfShell.Of(spec)) with { MergeOutput = true };
            var result = await spawner.RunAsync(request, cancellation);
            if (result.ExitCode != 0
                || Is(ExecSchema.IfEquals.Of(spec), result.Merged.Span)
                || Is(ExecSchema.IfEqualsStdout.Of(spec), result.Output.Span))
            {
                return null;
            }
        }

        if (ExecSchema.NifCmd.Of(spec) is { IsEmpty: false } nifCmd)
        {
            var request = ExecCommand.Of(spec, nifCmd, ExecSchema.NifCwd.Of(spec), ExecSchema.NifShell.Of(spec));
            if ((await spawner.RunAsync(request, cancellation)).ExitCode == 0)
            {
                return null;
            }
        }

        var creates = ExecSchema.Creates.Of(spec);
        return !creates.IsEmpty && Path.Exists(creates.ToString()) ? null : Reason(spec, creates);
    }

    /// <summary>The newest modification of the files named in <c>mtimes</c>, in ticks; missing ones do not count.</summary>
    public static long NewestModification(ResourceSpec spec)
    {
        var newest = 0L;
        foreach (var path in ExecSchema.MTimes.Of(spec))
        {
            var text = path.ToString();
            if (Path.Exists(text))
            {
                newest = Math.Max(newest, File.GetLastWriteTimeUtc(text).Ticks);
            }
        }

        return newest;
    }

    private static bool HasOther(ResourceSpec spec) =>
        !ExecSchema.IfCmd.Of(spec).IsEmpty || !ExecSchema.NifCmd.Of(spec).IsEmpty || !ExecSchema.Creates.Of(spec).IsEmpty;

    private static string Reason(ResourceSpec spec, Str creates) =>
        !creates.IsEmpty ? $"{creates} does not exist"
        : !ExecSchema.IfCmd.Of(spec).IsEmpty ? "`ifcmd` wants it"
        : "`nifcmd` wants it";

    private static bool Is(Str? expected, ReadOnlySpan<byte> actual) =>
        expected is not null && (actual.SequenceEqual(expected.Span) || (actual.EndsWith("\n"u8) && actual[..^1].SequenceEqual(expected.Span)));
}

using Mgmt.Model;

namespace Mgmt.Resources.Exec;

/// <summary>The command is due.</summary>
/// <param name="reason">Why, for people.</param>
/// <param name="command">The command's text.</param>
/// <param name="newest">The newest modification among the watched files when that was found, in ticks; 0 when there are none.</param>
internal sealed class ExecDifference(string reason, Str command, long newest) : Difference("run", reason, command.ToString())
{
    public long Newest { get; } = newest;

    /// <summary>What the watch had seen by then; null when there is none.</summary>
    public string? Look { get; init; }
}

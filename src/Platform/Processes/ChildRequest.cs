using System.Text;

namespace Mgmt.Platform.Processes;

/// <summary>Receives what a child writes, as it comes. Called on the thread that serves all children: it must not block.</summary>
/// <param name="bytes">What was written; valid during the call only.</param>
public delegate void ChildOutputHandler(ReadOnlySpan<byte> bytes);

/// <summary>A program to run as a child: in its own session and process group, with nothing to read and no other descriptor open.</summary>
public sealed record ChildRequest
{
    /// <summary>The program: a path when it contains a slash, otherwise looked for in this process's <c>PATH</c>.</summary>
    public required ReadOnlyMemory<byte> Program { get; init; }

    /// <summary>The arguments after the program's own name. Default none.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Arguments { get; init; } = [];

    /// <summary>The whole environment; null, the default, hands on this process's own.</summary>
    public IReadOnlyList<KeyValuePair<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>>? Environment { get; init; }

    /// <summary>The working directory. Default empty: this process's own.</summary>
    public ReadOnlyMemory<byte> WorkingDirectory { get; init; }

    /// <summary>
    /// The user to run as, by name or number, with that user's groups; null, the default, for this process's own. Done
    /// by <c>setpriv</c> of util-linux, for <c>posix_spawn</c> cannot.
    /// </summary>
    public string? User { get; init; }

    /// <summary>The group to run as, by name or number; null, the default, for the user's own.</summary>
    public string? Group { get; init; }

    /// <summary>How many bytes of each stream are kept; the rest is read and dropped. Default 1 MiB, at least 0.</summary>
    public int OutputLimit { get; init; } = 1024 * 1024;

    /// <summary>Keep both streams in the order in which they came, too (<see cref="ChildResult.Merged"/>). Default false.</summary>
    public bool MergeOutput { get; init; }

    /// <summary>Takes standard output instead of keeping it. Default null: it is kept.</summary>
    public ChildOutputHandler? OutputReceived { get; init; }

    /// <summary>How long the child may run before it is stopped. Default unlimited.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The signal that asks the child's group to end. Default 15, SIGTERM.</summary>
    public int StopSignal { get; init; } = 15;

    /// <summary>How long after <see cref="StopSignal"/> the group is killed. Default 5 s.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A request to run <paramref name="program"/> with <paramref name="arguments"/>.</summary>
    public static ChildRequest Create(string program, params ReadOnlySpan<string> arguments)
    {
        var encoded = new ReadOnlyMemory<byte>[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            encoded[i] = Encoding.UTF8.GetBytes(arguments[i]);
        }

        return new() { Program = Encoding.UTF8.GetBytes(program), Arguments = encoded };
    }
}

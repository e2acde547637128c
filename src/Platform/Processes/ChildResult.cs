namespace Mgmt.Platform.Processes;

/// <summary>How a child ended, and what it had written by then.</summary>
public sealed record ChildResult
{
    /// <summary>The exit status, 0 to 255; 128 + the signal's number when a signal ended it.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The signal that ended it, 0 when it exited by itself.</summary>
    public required int Signal { get; init; }

    /// <summary>True when it was stopped because it ran for too long.</summary>
    public required bool TimedOut { get; init; }

    /// <summary>Standard output, up to the limit; empty when a handler took it.</summary>
    public required ReadOnlyMemory<byte> Output { get; init; }

    /// <summary>Standard error, up to the limit.</summary>
    public required ReadOnlyMemory<byte> Error { get; init; }

    /// <summary>Both streams as they came, when the request wanted that; empty otherwise.</summary>
    public required ReadOnlyMemory<byte> Merged { get; init; }

    /// <summary>True when it wrote more on a stream than was kept.</summary>
    public required bool IsTruncated { get; init; }

    /// <summary>From the start to the end.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>True when it exited with status 0.</summary>
    public bool IsSuccess => ExitCode == 0 && !TimedOut;
}

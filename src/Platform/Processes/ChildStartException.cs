namespace Mgmt.Platform.Processes;

/// <summary>A child could not be started.</summary>
public sealed class ChildStartException : IOException
{
    /// <summary>Says why <paramref name="program"/> could not be started.</summary>
    public ChildStartException(string program, string reason)
        : base($"cannot start `{program}`: {reason}") => Program = program;

    /// <summary>The program, for people.</summary>
    public string Program { get; }
}

using System.Text;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>A command ran and failed.</summary>
public sealed class ExecFailedException : Exception
{
    private const int ShownBytes = 300;

    internal ExecFailedException(string field, ChildResult result)
        : base(Explain(field, result)) => ExitCode = result.ExitCode;

    /// <summary>The exit status; 128 + the signal's number when a signal ended it.</summary>
    public int ExitCode { get; }

    private static string Explain(string field, ChildResult result)
    {
        var end = result.Signal == 0 ? $"`{field}` exited with status {result.ExitCode}" : $"`{field}` was ended by signal {result.Signal}";
        var said = LastLine(result.Error.Span.Trim("\r\n \t"u8));
        return said.Length == 0 ? end : $"{end}: {said}";
    }

    // What a program says last tends to be why it gave up.
    private static string LastLine(ReadOnlySpan<byte> text)
    {
        var line = text[(text.LastIndexOf((byte)'\n') + 1)..];
        return Encoding.UTF8.GetString(line[..Math.Min(line.Length, ShownBytes)]);
    }
}

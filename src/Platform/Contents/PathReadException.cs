using System.Runtime.InteropServices;
using System.Text;

namespace Mgmt.Platform.Contents;

/// <summary>A path could not be read. The message names it and says why.</summary>
/// <param name="message">The path, and why.</param>
/// <param name="reason">Why; the message when null.</param>
public sealed class PathReadException(string message, string? reason = null) : Exception(message)
{
    /// <summary>Why, without the path, as far as the kernel was asked.</summary>
    public string Reason { get; } = reason ?? message;

    internal static PathReadException FromLastError(ReadOnlySpan<byte> path) => FromError(path, Marshal.GetLastPInvokeError());

    internal static PathReadException FromError(ReadOnlySpan<byte> path, int error)
    {
        var reason = Marshal.GetPInvokeErrorMessage(error);
        return new($"{Display(path)}: {reason}", reason);
    }

    internal static string Display(ReadOnlySpan<byte> path) => Encoding.UTF8.GetString(path);
}

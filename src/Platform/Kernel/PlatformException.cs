using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>The kernel refused something. The message says what, on what, and why.</summary>
public class PlatformException : IOException
{
    /// <summary>The kernel refused to <paramref name="operation"/> <paramref name="subject"/> with <paramref name="error"/>.</summary>
    /// <param name="operation">What was tried, as a verb: <c>open</c>, <c>rename</c>.</param>
    /// <param name="subject">On what, for people.</param>
    /// <param name="error">The error number.</param>
    public PlatformException(string operation, string subject, int error)
        : base($"{operation} {subject}: {Marshal.GetPInvokeErrorMessage(error)} ({Errno.Name(error)}){Errno.Advice(error)}") => Error = error;

    /// <summary>Something the kernel would have allowed is refused here.</summary>
    public PlatformException(string message)
        : base(message)
    {
    }

    /// <summary>The error number; 0 when the refusal is not the kernel's.</summary>
    public int Error { get; }

    /// <summary>The symbolic name of the error, e.g. <c>ENOSPC</c>; empty when the refusal is not the kernel's.</summary>
    public string ErrorName => Error == 0 ? "" : Errno.Name(Error);

    internal static PlatformException FromLastError(string operation, ReadOnlySpan<byte> subject) =>
        new(operation, Display.Path(subject), Errno.Last);
}

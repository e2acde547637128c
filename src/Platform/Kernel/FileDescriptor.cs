using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>An open file descriptor, closed with the handle.</summary>
internal sealed class FileDescriptor : SafeHandle
{
    /// <summary>No descriptor; what the marshaller fills in.</summary>
    public FileDescriptor()
        : base(-1, ownsHandle: true)
    {
    }

    /// <summary>Owns <paramref name="descriptor"/>.</summary>
    public FileDescriptor(int descriptor)
        : this() => SetHandle(descriptor);

    /// <inheritdoc/>
    public override bool IsInvalid => handle < 0;

    /// <summary>The number, for as long as the handle is referenced.</summary>
    public int Number => (int)handle;

    /// <summary>Owns <paramref name="descriptor"/>, which a system call has just returned.</summary>
    /// <exception cref="PlatformException">The call failed.</exception>
    public static FileDescriptor Checked(int descriptor, string operation, ReadOnlySpan<byte> subject) =>
        descriptor >= 0 ? new(descriptor) : throw PlatformException.FromLastError(operation, subject);

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Libc.Close((int)handle) == 0;
}

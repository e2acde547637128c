using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>One inotify instance; invalid, with <see cref="Failure"/> saying why, when the kernel has none left.</summary>
internal sealed unsafe class InotifyInstance : IDisposable
{
    private const uint Always = InotifyMask.OnlyDirectory | InotifyMask.DoNotFollow | InotifyMask.ExcludeUnlinked | InotifyMask.AddToMask;

    /// <summary>Owns <paramref name="descriptor"/>, or keeps why there is none.</summary>
    public InotifyInstance(int descriptor)
    {
        Descriptor = new FileDescriptor(descriptor);
        Failure = descriptor >= 0 ? null : Errno.Last switch
        {
            Errno.TooManyOpen => "the limit of inotify instances or open files is reached: raise fs.inotify.max_user_instances, or LimitNOFILE",
            var error => $"inotify is not available ({Errno.Name(error)})",
        };
    }

    public FileDescriptor Descriptor { get; }

    public string? Failure { get; }

    /// <summary>An instance of the kernel's.</summary>
    public static InotifyInstance Open() => new(Libc.InotifyInitialize(Libc.OpenCloseOnExec | Libc.OpenNonBlocking));

    /// <summary>Watches the directory at the terminated <paramref name="path"/> for <paramref name="mask"/> too; negative, with the error set, on failure.</summary>
    public int Add(byte[] path, uint mask)
    {
        try
        {
            fixed (byte* name = path)
            {
                return Libc.InotifyAdd(Descriptor, name, mask | Always);
            }
        }
        catch (ObjectDisposedException)
        {
            Marshal.SetLastPInvokeError(Errno.BadDescriptor);
            return -1;
        }
    }

    /// <summary>Watches no more.</summary>
    public void Remove(int watch)
    {
        try
        {
            _ = Libc.InotifyRemove(Descriptor, watch);
        }
        catch (ObjectDisposedException)
        {
            // The kernel ended all watches with the instance.
        }
    }

    /// <summary>Reads what events there are; 0 when there are none.</summary>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* into = buffer)
        {
            var count = Libc.Read(Descriptor, into, (nuint)buffer.Length);
            return count > 0 ? (int)count : 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Descriptor.Dispose();
}

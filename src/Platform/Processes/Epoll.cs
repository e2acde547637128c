using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>One epoll instance with an event descriptor that wakes it up.</summary>
/// <threadsafety><see cref="Wait"/> and <see cref="Key"/> belong to one thread; the rest is safe from any.</threadsafety>
internal sealed unsafe partial class Epoll : IDisposable
{
    /// <summary>The key of the wake-up; no descriptor may be added under it.</summary>
    public const ulong WakeKey = 0;

    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int Add = 1;
    private const int Delete = 2;
    private const uint Readable = 1;
    private const int Batch = 64;

    // The kernel packs the structure on x86-64 only.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int Stride = DataOffset + sizeof(ulong);

    private readonly byte[] _ready = new byte[Batch * 16];
    private readonly FileDescriptor _epoll = Checked(EpollCreate(CloseOnExec));
    private readonly FileDescriptor _wake = Checked(Libc.EventDescriptor(0, CloseOnExec | NonBlocking));

    public Epoll() => AddReadable(_wake, WakeKey);

    /// <summary>Reports <paramref name="descriptor"/> under <paramref name="key"/> whenever it can be read.</summary>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    public void AddReadable(FileDescriptor descriptor, ulong key)
    {
        Span<byte> entry = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, Readable);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[DataOffset..], key);
        fixed (byte* pointer = entry)
        {
            if (EpollControl(_epoll, Add, descriptor, pointer) != 0)
            {
                throw new Win32Exception(Errno.Last);
            }
        }
    }

    /// <summary>Reports <paramref name="descriptor"/> no more.</summary>
    public void Remove(FileDescriptor descriptor) => _ = EpollControl(_epoll, Delete, descriptor, null);

    /// <summary>Waits until something is ready, and says how much.</summary>
    public int Wait()
    {
        fixed (byte* ready = _ready)
        {
            while (true)
            {
                var count = EpollWait(_epoll, ready, Batch, -1);
                if (count >= 0)
                {
                    return count;
                }

                if (Errno.Last != Errno.Interrupted)
                {
                    throw new Win32Exception(Errno.Last);
                }
            }
        }
    }

    /// <summary>The key of the ready descriptor at <paramref name="index"/>.</summary>
    public ulong Key(int index) => BinaryPrimitives.ReadUInt64LittleEndian(_ready.AsSpan((index * Stride) + DataOffset));

    /// <summary>Makes the present or next <see cref="Wait"/> return.</summary>
    public void Wake()
    {
        var one = 1UL;
        _ = Libc.Write(_wake, (byte*)&one, sizeof(ulong));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _epoll.Dispose();
        _wake.Dispose();
    }

    private static FileDescriptor Checked(int descriptor) =>
        descriptor >= 0 ? new(descriptor) : throw new Win32Exception(Errno.Last);

    [LibraryImport(Libc.Library, EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int EpollCreate(int flags);

    [LibraryImport(Libc.Library, EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int EpollControl(FileDescriptor epoll, int operation, FileDescriptor descriptor, byte* entry);

    [LibraryImport(Libc.Library, EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int EpollWait(FileDescriptor epoll, byte* ready, int count, int milliseconds);
}

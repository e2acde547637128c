using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>The thread that empties the kernel's queue. It waits for events and for nothing else: not for the disk, nor for a lock.</summary>
internal sealed unsafe class InotifyDrain : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private readonly InotifyInstance _inotify;
    private readonly WatchTree _tree;
    private readonly WatchDispatcher _dispatcher;
    private readonly ResolverQueue _resolver;
    private readonly WatchCallbacks _callbacks;
    private readonly FileDescriptor _mounts = OpenMounts();
    private readonly FileDescriptor _stop = FileDescriptor.Checked(Libc.EventDescriptor(0, Libc.OpenCloseOnExec | Libc.OpenNonBlocking), "create", "an event descriptor"u8);

    public InotifyDrain(InotifyInstance inotify, WatchTree tree, WatchDispatcher dispatcher, ResolverQueue resolver, WatchCallbacks callbacks)
    {
        _inotify = inotify;
        _tree = tree;
        _dispatcher = dispatcher;
        _resolver = resolver;
        _callbacks = callbacks;
    }

    /// <summary>Works until stopped, and closes its descriptors then.</summary>
    public void Run()
    {
        var buffer = new byte[BufferSize];
        var changed = new List<PathWatch>();
        var entries = stackalloc Libc.PollEntry[3];
        entries[0] = new() { Descriptor = _inotify.Descriptor.Number, Events = Libc.PollEntry.In };
        entries[1] = new() { Descriptor = _stop.Number, Events = Libc.PollEntry.In };
        entries[2] = new() { Descriptor = _mounts.Number, Events = Libc.PollEntry.Priority };
        while (true)
        {
            if (Libc.Poll(entries, 3, -1) < 0)
            {
                continue;
            }

            if (entries[1].Returned != 0)
            {
                break;
            }

            if (entries[2].Returned != 0)
            {
                _resolver.AddMounts();
            }

            if (entries[0].Returned != 0)
            {
                Pass(buffer.AsSpan(0, _inotify.Read(buffer)), changed);
            }
        }

        _inotify.Dispose();
        _mounts.Dispose();
        _stop.Dispose();
    }

    /// <summary>Ends <see cref="Run"/>.</summary>
    public void Dispose()
    {
        var one = 1L;
        _ = Libc.Write(_stop, (byte*)&one, sizeof(long));
    }

    private void Pass(ReadOnlySpan<byte> events, List<PathWatch> changed)
    {
        if (!_tree.Lock.TryEnter())
        {
            _resolver.AddEvents(events);
            return;
        }

        try
        {
            _dispatcher.Dispatch(events, changed);
        }
        finally
        {
            _tree.Lock.Exit();
        }

        _callbacks.Call(changed);
    }

    // The kernel marks this file whenever a file system is mounted or unmounted; without it that goes unnoticed until the next look.
    private static FileDescriptor OpenMounts()
    {
        fixed (byte* path = "/proc/self/mountinfo\0"u8)
        {
            return new FileDescriptor(Libc.OpenAt(Libc.AtCurrentDirectory, path, Libc.OpenRead | Libc.OpenCloseOnExec, 0));
        }
    }
}

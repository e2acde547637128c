using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Events;

/// <summary>The thread that waits for the kernel's events. What the kernel will not tell is not waited for.</summary>
internal sealed unsafe class KernelEventLoop : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int Count = 4;

    private readonly Action<KernelSubject> _changed;
    private readonly NetlinkSocket _routes = NetlinkSocket.Open(NetlinkSocket.Routes, NetlinkSocket.LinksAndAddresses);
    private readonly NetlinkSocket _devices = NetlinkSocket.Open(NetlinkSocket.Devices, NetlinkSocket.KernelDevices);
    private readonly FileDescriptor _hostname = OpenHostname();
    private readonly FileDescriptor _stop = FileDescriptor.Checked(Libc.EventDescriptor(0, Libc.OpenCloseOnExec | Libc.OpenNonBlocking), "create", "an event descriptor"u8);

    private KernelEventLoop(Action<KernelSubject> changed) => _changed = changed;

    /// <summary>Starts the thread, which calls <paramref name="changed"/>.</summary>
    /// <exception cref="PlatformException">There are no descriptors left.</exception>
    public static KernelEventLoop Start(Action<KernelSubject> changed)
    {
        var loop = new KernelEventLoop(changed);
        new Thread(loop.Run) { IsBackground = true, Name = "kernel events" }.Start();
        return loop;
    }

    /// <summary>Why there are no events of <paramref name="subject"/>; null when there are.</summary>
    public string? ProblemOf(KernelSubject subject) => subject switch
    {
        KernelSubject.Network => _routes.Problem,
        KernelSubject.Hostname => _hostname.IsInvalid ? "/proc/sys/kernel/hostname cannot be opened" : null,
        _ => _devices.Problem,
    };

    /// <summary>Ends the thread, which closes the descriptors.</summary>
    public void Dispose()
    {
        var one = 1L;
        _ = Libc.Write(_stop, (byte*)&one, sizeof(long));
    }

    private void Run()
    {
        var buffer = new byte[BufferSize];
        var entries = stackalloc Libc.PollEntry[Count];
        entries[0] = new() { Descriptor = _stop.Number, Events = Libc.PollEntry.In };
        entries[1] = new() { Descriptor = _routes.Descriptor.Number, Events = Libc.PollEntry.In };
        entries[2] = new() { Descriptor = _devices.Descriptor.Number, Events = Libc.PollEntry.In };
        entries[3] = new() { Descriptor = _hostname.Number, Events = Libc.PollEntry.Priority };
        while (true)
        {
            if (Libc.Poll(entries, Count, -1) < 0)
            {
                continue;
            }

            if (entries[0].Returned != 0)
            {
                break;
            }

            if (entries[1].Returned != 0 && _routes.Drain(buffer, static _ => true))
            {
                _changed(KernelSubject.Network);
            }

            if (entries[2].Returned != 0)
            {
                TakeDevices(buffer);
            }

            if (entries[3].Returned != 0)
            {
                _changed(KernelSubject.Hostname);
            }
        }

        _routes.Descriptor.Dispose();
        _devices.Descriptor.Dispose();
        _hostname.Dispose();
        _stop.Dispose();
    }

    private void TakeDevices(byte[] buffer)
    {
        var (processors, modules) = (false, false);
        var lost = _devices.Drain(buffer, message =>
        {
            processors |= message.IndexOf("SUBSYSTEM=cpu\0"u8) >= 0;
            modules |= message.IndexOf("SUBSYSTEM=module\0"u8) >= 0;
            return false;
        });
        if (processors || lost)
        {
            _changed(KernelSubject.Processors);
        }

        if (modules || lost)
        {
            _changed(KernelSubject.Modules);
        }
    }

    // The kernel marks this file whenever the name is set.
    private static FileDescriptor OpenHostname()
    {
        fixed (byte* path = "/proc/sys/kernel/hostname\0"u8)
        {
            return new FileDescriptor(Libc.OpenAt(Libc.AtCurrentDirectory, path, Libc.OpenRead | Libc.OpenCloseOnExec, 0));
        }
    }
}

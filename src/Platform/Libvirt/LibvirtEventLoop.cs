using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>
/// libvirt's event loop, of which a process has one: hence the static state. Its thread runs while anybody holds it.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static unsafe class LibvirtEventLoop
{
    private const int Disabled = -1;

    private static readonly Lock Gate = new();
    private static int _holders;
    private static bool _registered;
    private static bool _running;
    private static int _wakeTimer;

    /// <summary>Starts the loop unless it runs. To be called before a connection is opened, which binds itself to the loop.</summary>
    public static void Acquire()
    {
        lock (Gate)
        {
            Register();
            _holders++;
            if (!_running)
            {
                _running = true;
                new Thread(Run) { IsBackground = true, Name = "libvirt events" }.Start();
            }
        }
    }

    /// <summary>Undoes one <see cref="Acquire"/>; the last one ends the thread.</summary>
    public static void Release()
    {
        lock (Gate)
        {
            if (--_holders == 0)
            {
                // The loop sleeps until something happens; the timer is what happens.
                EventNative.UpdateTimeout(_wakeTimer, 0);
            }
        }
    }

    private static void Register()
    {
        if (_registered)
        {
            return;
        }

        EventNative.SetErrorFunc(0, &Silence);
        LibvirtErrors.Check(EventNative.RegisterDefaultImpl(), "registering the event loop");
        _wakeTimer = LibvirtErrors.Check(EventNative.AddTimeout(Disabled, &Wake, 0, null), "adding a timer to the event loop");
        _registered = true;
    }

    private static void Run()
    {
        while (true)
        {
            lock (Gate)
            {
                if (_holders == 0)
                {
                    _running = false;
                    return;
                }
            }

            if (EventNative.RunDefaultImpl() < 0)
            {
                EventNative.ResetLastError();
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Wake(int timer, nint opaque) => EventNative.UpdateTimeout(timer, Disabled);

    /// <summary>Takes the place of the default handler, which prints every error to standard error.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Silence(nint userData, NativeError* error)
    {
    }
}

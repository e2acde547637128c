using System.Reactive.Disposables;
using Mgmt.Platform.Events;

namespace Mgmt.Signals;

/// <summary>Says when to look again at something that the kernel announces: when it does, once a minute in any case, and every few seconds where it does not.</summary>
internal static class KernelTriggers
{
    private static readonly TimeSpan Resync = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    /// <summary>Calls <paramref name="request"/> whenever it is time to look, until disposed.</summary>
    public static IDisposable Attach(IKernelEvents? events, Ticker ticker, KernelSubject subject, Action request)
    {
        var watch = TryWatch(events, subject, request);
        var period = watch is { PollReason: null } ? Resync : Poll;
        return new CompositeDisposable(ticker.Every(period, _ => request()), watch ?? Disposable.Empty);
    }

    // Without a descriptor left for it, looking now and then has to do.
    private static IKernelWatch? TryWatch(IKernelEvents? events, KernelSubject subject, Action request)
    {
        try
        {
            return events?.Watch(subject, request);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

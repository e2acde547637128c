using System.Threading.Channels;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Stops a machine: asks the guest, asks again now and then, and pulls the plug once the time is up.</summary>
internal sealed class GracefulStop(ILibvirtConnection connection, TimeProvider time)
{
    /// <summary>A guest that is still booting does not hear the first request.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(15);

    /// <summary>Returns when the machine called <paramref name="name"/> is off, or gone.</summary>
    public async Task RunAsync(string name, TimeSpan timeout, CancellationToken cancellation)
    {
        var happened = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = connection.Subscribe(name, _ => happened.Writer.TryWrite(true));
        var started = time.GetTimestamp();
        var asked = TimeSpan.MinValue;
        while (await connection.ReadAsync(name, askGuest: false, cancellation) is { IsActive: true } actual)
        {
            var elapsed = time.GetElapsedTime(started);
            if (elapsed >= timeout)
            {
                await DestroyAsync(name, cancellation);
                return;
            }

            if (asked == TimeSpan.MinValue || elapsed - asked >= AskAgain)
            {
                await AskAsync(actual, cancellation);
                asked = elapsed;
            }

            await WaitAsync(happened.Reader, Shorter(timeout - elapsed, asked + AskAgain - elapsed), cancellation);
        }
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private async Task AskAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        try
        {
            switch (actual.State)
            {
                case DomainState.ShuttingDown:
                    return;
                case DomainState.Paused:
                    // A guest that does not run cannot hear.
                    await connection.ResumeAsync(actual.Name, cancellation);
                    break;
                case DomainState.PmSuspended:
                    await connection.WakeUpAsync(actual.Name, cancellation);
                    break;
                default:
                    break;
            }

            await connection.ShutdownAsync(actual.Name, cancellation);
        }
        catch (LibvirtException e) when (e is not (LibvirtConnectFailedException or LibvirtConnectionLostException))
        {
            // The guest cannot be asked, or is off already. The next look tells, and in the end its plug is pulled.
        }
    }

    private async Task DestroyAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await connection.DestroyAsync(name, cancellation);
        }
        catch (LibvirtException e) when (e.Code is LibvirtErrorCode.NoDomain or LibvirtErrorCode.OperationInvalid)
        {
            // It went down by itself at the last moment.
        }
    }

    private async Task WaitAsync(ChannelReader<bool> happened, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            await happened.WaitToReadAsync(cancellation).AsTask().WaitAsync(atMost, time, cancellation);
            happened.TryRead(out _);
        }
        catch (TimeoutException)
        {
            // Time to look, and perhaps to ask again.
        }
    }
}

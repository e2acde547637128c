using System.Diagnostics.CodeAnalysis;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>One machine.</summary>
[SuppressMessage("Design", "CA1001", Justification = "CloseAsync ends the watch; a cancellation source without a timer holds nothing to dispose of.")]
internal sealed class VirtResource(ILibvirtHub hub, TimeProvider time, ResourceSpec spec) : IResource
{
    private readonly CancellationTokenSource _interrupt = new();
    private ResourceSpec _spec = spec;
    private VirtWanted _wanted = VirtWanted.Of(spec);
    private VirtPending _pending = VirtPending.Nothing;
    private LibvirtLease? _lease;
    private IDisposable? _subscription;
    private CountWatch? _counts;

    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation)
    {
        EndWatch();
        var connection = Connect();
        _subscription = connection.Subscribe(_wanted.Name, _ => events.Changed());
        _counts = new(connection, _wanted.Name, time, events.Changed);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next)
    {
        if (!next.FollowsInPlace(_spec))
        {
            return false;
        }

        _spec = next;
        _wanted = VirtWanted.Of(next);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        var actual = await Connect().ReadAsync(_wanted.Name, _wanted.HotCpus, cancellation);
        _counts?.Saw(actual);
        _pending = _pending.After(actual);
        return VirtComparison.Compare(_wanted, actual, _pending, context.Refresh);
    }

    /// <inheritdoc/>
    public async ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _interrupt.Token);
        var (actual, pending) = await new VirtRepair(Connect(), time, _spec).RunAsync((VirtDifference)difference, either.Token);
        _counts?.Saw(actual);
        _pending = pending;
    }

    /// <inheritdoc/>
    public void Interrupt() => _interrupt.Cancel();

    /// <inheritdoc/>
    public ValueTask CloseAsync()
    {
        EndWatch();
        _lease?.Dispose();
        _lease = null;
        return ValueTask.CompletedTask;
    }

    private ILibvirtConnection Connect() =>
        (_lease ??= hub.Connect(VirtSchema.Uri.Of(_spec).ToString(), VirtWanted.CredentialsOf(_spec))).Connection;

    private void EndWatch()
    {
        _subscription?.Dispose();
        _subscription = null;
        _counts?.Dispose();
        _counts = null;
    }
}

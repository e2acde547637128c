using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Noop;

internal sealed class NoopResource : IResource
{
    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next) => true;

    /// <inheritdoc/>
    public ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation) => new((Difference?)null);

    /// <inheritdoc/>
    public ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask CloseAsync() => ValueTask.CompletedTask;
}

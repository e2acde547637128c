using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Panic;

internal sealed class PanicResource : IResource
{
    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next) => true;

    /// <inheritdoc/>
    public ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation) =>
        throw new InvalidOperationException("the policy panics; see the condition of its `panic` statement");

    /// <inheritdoc/>
    public ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask CloseAsync() => ValueTask.CompletedTask;
}

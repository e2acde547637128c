using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Print;

internal sealed class PrintResource(IPrinter printer, ResourceSpec spec) : IResource
{
    private ResourceSpec _spec = spec;
    private Str? _printed;

    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next)
    {
        if (next.Name != _spec.Name)
        {
            return false;
        }

        _spec = next;
        return true;
    }

    /// <inheritdoc/>
    public ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        var message = PrintSchema.Msg.Of(_spec);
        var isDue = context.Refresh || (!PrintSchema.RefreshOnly.Of(_spec) && message != _printed);
        return new(isDue ? new Difference("msg", _printed is null ? "not printed" : _printed.ToString(), message.ToString()) : null);
    }

    /// <inheritdoc/>
    public ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation)
    {
        var message = PrintSchema.Msg.Of(_spec);
        printer.Print(_spec.Name, message);
        _printed = message;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync() => ValueTask.CompletedTask;
}

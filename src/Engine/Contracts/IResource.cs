using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>
/// One running resource. The engine calls its members from a lane, one at a time and never two at once; a lane may
/// block in them. Work that takes long (a child, a libvirt call) is awaited, so that the lane is free meanwhile.
/// </summary>
public interface IResource
{
    /// <summary>
    /// Starts to watch the world; every event calls <paramref name="events"/>. Called before the first check, and again
    /// after the watch was lost. Without <c>Meta:poll</c> only.
    /// </summary>
    /// <exception cref="Exception">The watch could not be set up; the engine retries.</exception>
    ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation);

    /// <summary>
    /// Takes <paramref name="next"/> over in place, keeping watch and connections. False when the vertex has to be
    /// replaced by a new one instead; nothing has changed then.
    /// </summary>
    bool TryUpdate(ResourceSpec next);

    /// <summary>Reads the world, and changes nothing in it. Null when it is as it should be.</summary>
    ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation);

    /// <summary>
    /// Closes <paramref name="difference"/>, which this resource's last check returned. When it completes, the change is
    /// durable.
    /// </summary>
    ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation);

    /// <summary>What it sends along edges, by output; empty before it has anything to send.</summary>
    IReadOnlyDictionary<string, Value> Sent => NothingSent.Instance;

    /// <summary>Stops an apply or check that does not heed its cancellation: the third interrupt.</summary>
    void Interrupt()
    {
    }

    /// <summary>Ends the watch and lets everything go. Called once, last.</summary>
    ValueTask CloseAsync();
}
